"""Which words of a company's name say what it does rather than who it is, in the languages customers write in?

Each line is one meaning: its code, then its spellings as they are left after folding; Chinese ones as they are. The
first table holds words nearly every company has, the second the trades, the third words that many names begin with.
"""

GENERIC_WORDS = """
trade: trading, trade, trdg, trad, traders, trader, commerce, commercial, comercial, comercio, commerciale,
  commercio, comm, comercializadora, handel, handels, handelsgesellschaft, handelshaus, handelsges, ticaret, tic,
  torgovyy, torgovyi, torgovy, torgovaya, torgovyy dom, torgovyi dom, torgovy dom, torgovaya kompaniya, treyd,
  treid, perdagangan, niaga, dagang, thuong mai, obchod, kereskedelmi, handlowa, handlowe, merchant, merchants,
  mercantile, للتجارة, التجارة, التجارية, تجارة, 贸易, 商贸, 经贸, 外贸, 贸, 商社, 商事
import: import, imports, imp, importers, importer, importing, importaciones, importacion, importadora, importacao,
  importazione, ithalat, importul, nhap khau, للاستيراد, الاستيراد, استيراد, 进口
export: export, exports, exp, exporters, exporter, exporting, exportaciones, exportacion, exportadora, exportacao,
  esportazione, ihracat, xuat khau, والتصدير, التصدير, تصدير, 出口
import export: impex, importexport, imp exp, i/e, expimp, eximp, exim, xuat nhap khau, import eksport,
  ithalat ihracat, 进出口
industry: industry, industries, industrial, industrials, ind, inds, indus, industria, industrias, industrie,
  industriel, industriale, sanayi, sanayii, endustri, industriya, promyshlennaya, przemyslowe, cong nghiep, للصناعة,
  للصناعات, الصناعات, الصناعية, 实业, 工业, 产业
industry trade: san ve tic, san tic, tic san, tic ve san, sanayi ve ticaret, ticaret ve sanayi, 工贸
manufacture: manufacturing, manufacture, manufacturer, manufacturers, mfg, mfr, mfrs, manufactory, manufaktur,
  fabrica, fabrik, fabrication, factory, fty, works, werke, werk, mill, mills, proizvodstvo, imalat, 厂, 工厂, 制造,
  制造厂, 总厂, 加工厂, 制品厂, 制品
general: general, gen, generale, العامة, 综合
supply: supply, supplies, supplier, suppliers, sup, supp, suministros, forniture, fournitures, snabzhenie, 供应,
  供应链
service: service, services, svc, svcs, servicios, servizi, servicos, dienste, dienstleistung, uslugi, hizmetleri,
  للخدمات, 服务
solution: solution, solutions, soluciones, solucoes, losungen, 解决方案
system: system, systems, sys, systeme, sistemas, sistem, sistemi, 系统
product: product, products, prod, prods, productos, produtos, prodotti, produits, produkte, produkt, urunleri, 产品
distribution: distribution, distributions, dist, distr, distributor, distributors, distributing, distribuidora,
  distribuciones, distribuzione, dagitim, 分销, 经销
wholesale: wholesale, wholesaler, wholesalers, grosshandel, mayorista, grossiste, toptan, 批发
retail: retail, retailers, einzelhandel, 零售
market: market, mkt, marketing, mktg, mart, 市场, 营销
enterprise: enterprise, enterprises, ent, entp, enterp, empresas, entreprise, entreprises, predpriyatie, unternehmen
development: development, developments, dev, entwicklung, desarrollo, gelistirme, 发展, 开发
holding: holding, holdings, hldg, hldgs, holdco, 控股
investment: investment, investments, invest, inv, inversiones, investimentos, yatirim, 投资
business: business, biz, bus, negocios
management: management, mgmt, verwaltung, 管理
agency: agency, agencies, agent, agents, agentur, agencia, agence, acentesi, broker, brokers, 代理
representation: representation, representations, representaciones, vertretung
family_sons: sons, son, sohne, soehne, figli, hijos, filhos, fils, zonen, zn, synovya, synove, synov, ogullari,
  sonner, وأولاده
family_brothers: brothers, bros, bro, gebruder, gebrueder, gebr, fratelli, f lli, flli, hermanos, hnos, hno, irmaos,
  freres, kardesler, bracia, bratya, gebroeders, اخوان
partners: partners, partner, associates, assoc, associados, asociados, ortaklari
"""

# Words that come and go without making another company.
FILLER_WORDS = """
international: international, intl, int l, internationale, internacional, internazionale, mezhdunarodnaya,
  mezhdunarodnyy, uluslararasi, الدولية, العالمية, quoc te, 国际, 环球
global: global, worldwide, world wide
group: group, grp, groupe, grupo, gruppo, gruppe, gruppa, grup, grubu, konsern, concern, مجموعة, tap doan, 集团
"""

TRADE_WORDS = """
national: national, natl, nacional, nazionale
universal: universal, univ
technology: technology, technologies, tech, technical, technik, tecnologia, tecnologias, technologie, teknoloji,
  tekhnologii, tekhnologiya, tekhno, 科技, 技术
electronics: electronics, electronic, elektronik, elektronika, electronica, elettronica, electronique, dien tu,
  电子, 电子科技
electric: electric, electrical, electricals, elec, elect, elektrik, elektro, elektrotechnik, electrica, elettrica,
  电气, 电器, 电工
machinery: machinery, machine, machines, mach, maschinen, maschinenbau, maquinaria, macchine, makina, makine,
  mashiny, maszyny, mesin, 机械, 机械设备, 机电, 机床
equipment: equipment, equipments, equip, eqpt, ausrustung, equipos, equipamentos, ekipman, oborudovanie, 设备, 装备
heavy: heavy, 重工
hardware: hardware, ferreteria, ferramenta, quincaillerie, hirdavat, eisenwaren, 五金
hardware manufacture: 五金制品, 五金厂
tool: tool, tools, tooling, werkzeug, werkzeuge, herramientas, utensili, outillage, verktyg, naradi, narzedzia,
  instrument, instruments, instrumenty, alat, takim, 工具
furniture: furniture, furnitures, furn, furnishing, furnishings, mobel, moebel, mobler, moebler, muebles, moveis,
  mobili, meubles, meble, mebel, mobilya, 家具, 家居
textile: textile, textiles, textil, tekstil, tekstylia, tessile, tekstiel, det may, 纺织, 纺织品, 针纺织品
garment: garment, garments, apparel, apparels, clothing, clothes, fashion, fashions, konfeksiyon, giyim, ropa,
  abbigliamento, bekleidung, moda, mode, 服装, 服饰, 制衣, 时装
shoe: shoe, shoes, footwear, calzado, calzados, calcados, calzature, schuhe, ayakkabi, 鞋业, 鞋
bag: bag, bags, luggage, luggages, handbags, koffer, canta, 箱包, 手袋
leather: leather, leathers, cuero, cuir, leder, deri, pelletteria, 皮革, 皮具
toy: toy, toys, juguetes, giocattoli, spielwaren, jouets, oyuncak, igrushki, 玩具
outdoor: outdoor, outdoors, 户外, 户外用品
camping: camping, 露营
sport: sport, sports, sporting, sportswear, deportes, deporte, esportes, sporthaus, spor, 体育, 运动, 体育用品
jewelry: jewelry, jewellery, jeweler, jewelers, jewellers, joyeria, gioielli, schmuck, 珠宝, 首饰
cosmetics: cosmetics, cosmetic, beauty, kozmetik, cosmeticos, kosmetik, my pham, 化妆品, 美容
medical: medical, med, medico, medica, medizintechnik, tibbi, 医疗, 医疗器械
health: health, healthcare, health care, salud, saude, saglik, 健康, 保健
pharma: pharma, pharmaceutical, pharmaceuticals, pharm, farma, farmaceutica, ilac, duoc, 制药, 医药, 药业
chemical: chemical, chemicals, chem, chemie, chimica, quimica, kimya, khimiya, hoa chat, 化工, 化学
plastic: plastic, plastics, plast, plastik, plastika, plastico, plasticos, kunststoff, kunststoffe, nhua, 塑料,
  塑胶, 塑业
rubber: rubber, caucho, gummi, kaucuk, 橡胶
metal: metal, metals, metall, metales, metalli, metalurji, 金属
steel: steel, steels, acero, stahl, acier, celik, stal, 钢铁, 钢材
iron: iron, demir, 铁
aluminium: aluminium, aluminum, alum, aluminio, 铝业
copper: copper, cobre, bakir, 铜业
glass: glass, glas, vidrio, vetro, cam, 玻璃
ceramic: ceramic, ceramics, ceramica, ceramiche, keramik, seramik, tile, tiles, 陶瓷, 瓷业
stone: stone, stones, marble, granite, 石材, 石业
wood: wood, woods, timber, lumber, madera, madeiras, holz, legno, puu, drevo, go, 木业, 木材
paper: paper, papers, papel, papier, kagit, 纸业
packaging: packaging, packing, pack, packages, verpackung, embalajes, embalagens, imballaggi, ambalaj, 包装
printing: printing, print, printers, druckerei, 印刷, 印务
food: food, foods, foodstuff, foodstuffs, alimentos, alimentari, lebensmittel, gida, produkty, thuc pham, makanan,
  食品
beverage: beverage, beverages, drinks, getranke, bebidas, 饮料
tea: tea, teas, 茶业, 茶叶
coffee: coffee, coffees, cafe, kaffee, 咖啡
fish: seafood, seafoods, fish, fisheries, fiske, pescados, thuy san, 水产, 海产
meat: meat, meats, carnes, 肉类
bakery: bakery, bakeries, panaderia, backerei
restaurant: restaurant, restaurants, 餐饮
supermarket: supermarket, supermarkets, hypermarket, 超市
agro: agro, agri, agriculture, agricultural, agricola, tarim, nong san, 农业, 农产品
farm: farm, farms, farming, 农场
fruit: fruit, fruits, frutas, 水果
wine: wine, wines, vinos, bodega, bodegas, weine, 酒业
auto: auto, autos, automotive, automobile, automobiles, automotriz, otomotiv, car, cars, 汽车
motor: motor, motors, motoren, 电机, 马达
part: part, parts, spares, spare parts, repuestos, ricambi, autoparts, 配件, 零部件
bicycle: bicycle, bicycles, bike, bikes, cycle, cycles, cykler, fietsen, fahrrad, kerekpar, bisiklet, 自行车
electric vehicle: electric vehicle, electric vehicles, 电动车
tyre: tyre, tyres, tire, tires, 轮胎
battery: battery, batteries, 电池
solar: solar, photovoltaic, 太阳能, 光伏
energy: energy, energies, energia, enerji, 能源, 新能源
power: power, 电力
oil: oil, oils, lubricants, 石油
gas: gas, gases, 燃气
petroleum: petroleum, petrol, petrochemical, petrochemicals, 石化
mining: mining, mines, mineral, minerals, mineria, madencilik, 矿业
construction: construction, constructions, constr, construct, contracting, cont, contractor, contractors,
  construcciones, construccion, costruzioni, bau, insaat, للمقاولات, stroy, stroi, xay dung, 建设, 建筑
building: building, buildings, builders, bldg, 建材
engineering: engineering, engg, eng, engr, engineers, ingenieria, ingenieur, muhendislik, engenharia, 工程
material: material, materials, matl, matls, materiales, materialien, malzemeleri, 材料, 新材料
decoration: decoration, decor, dec, interiors, interior, deco, dekor, 装饰, 装潢
lighting: lighting, lightings, light, lights, leuchten, iluminacion, illuminazione, aydinlatma, svet, 照明, 灯饰,
  灯具
led: led, 光电
home: home, homes, house, hogar, casa
household: household, housewares, houseware, homeware, daily necessities, daily use, 日用品, 日用百货, 百货, 日用,
  家居用品
kitchen: kitchen, kitchens, kitchenware, cookware, 厨具, 厨房用品
garden: garden, gardens, gardening, garten, jardin, jardineria, 园艺, 园林
pet: pet, pets, 宠物, 宠物用品
gift: gift, gifts, regalos, geschenke, souvenirs, 礼品
craft: craft, crafts, arts crafts, art crafts, handicraft, handicrafts, artware, 工艺品, 工艺
stationery: stationery, papeleria, 文具
office: office, 办公
school: school, schools, education, educational, 教育
book: book, books, libros, 图书
optic: optic, optics, optical, opticals, optik, 光学, 眼镜
device: device, devices
software: software, softwares, 软件
digital: digital, 数码
data: data, 数据
information: information, info, 信息
telecom: telecom, telecoms, telecommunication, telecommunications, communication, communications, comms, 通信, 通讯
network: network, networks, net, networking, 网络
computer: computer, computers, computing, 计算机, 电脑
security: security, securities, safety, 安防, 安全
logistics: logistics, logistic, logistica, lojistik, logistik, 物流
shipping: shipping, maritime, marine, marines, schiffahrt, denizcilik, 航运, 海运
transport: transport, transports, transportation, transportes, trasporti, nakliyat, للنقل, spedition, cargo,
  freight, carriers, van tai, 运输, 货运, 货代
travel: travel, travels, tour, tours, tourism, turizm, viajes, 旅游, 旅行社
hotel: hotel, hotels, 酒店
property: property, properties, real estate, realty, immobilien, inmobiliaria, gayrimenkul, 地产, 房地产, 置业, 物业
finance: finance, financial, bank, banking, capital, finanz, 金融, 资本, 银行
insurance: insurance, assurance, seguros, sigorta, 保险
consulting: consulting, consultants, consultancy, consult, beratung, consultoria, danismanlik, 咨询
media: media, 传媒
advertising: advertising, werbung, 广告
design: design, designs, 设计
cultural: culture, cultural, 文化
environmental: environmental, environment, eco, umwelt, 环保
water: water, waters, 水务
air conditioning: air conditioning, hvac, refrigeration, cooling, klima, 制冷, 空调
cable: cable, cables, wire, wires, kablo, 电缆, 线缆, 电线
pump: pump, pumps, bombas, pompa, pumpen, 泵业
valve: valve, valves, valvulas, valvole, vana, 阀门
bearing: bearing, bearings, lager, rulman, 轴承
mold: mold, molds, mould, moulds, kalip, 模具
silk: silk, 丝绸
carpet: carpet, carpets, rugs, hali, 地毯
curtain: blinds, curtains, curtain, 窗帘
paint: paint, paints, coating, coatings, boya, 涂料, 油漆
yacht: yacht, yachts, boats, 游艇
jade: jade, 玉器
precision: precision, prazision, 精密
smart: smart, intelligent, 智能, 智能科技
semiconductor: semiconductor, semiconductors, 半导体
biotech: biotech, biotechnology, bio, 生物, 生物科技
appliance: appliance, appliances, 家电
brewery: brewery, breweries, beer, brauerei, 啤酒
aviation: aviation, airlines, airline, airways, 航空
cement: cement, 水泥
tobacco: tobacco, 烟草
dairy: dairy, milk, 乳业
poultry: poultry
flour: flour, 面粉
sugar: sugar
rice: rice, 米业
spice: spice, spices
dental: dental, 齿科
hospital: hospital, hospitals, clinic, clinics, 医院
laboratory: laboratory, laboratories, lab, labs
music: music, musical, 乐器
game: game, games, gaming, 游戏
watch: watch, watches, clocks, 钟表
fabric: fabric, fabrics, yarn, yarns, 面料, 布业
knitting: knitting, knitwear, 针织
bath: bath, bathroom, sanitary, sanitaryware, 卫浴, 洁具
door: door, doors, windows, 门窗, 门业
lock: lock, locks, 锁业
casting: casting, castings, foundry, 铸造
mechanical: mechanical, mechanics
automation: automation, 自动化
robot: robot, robots, robotics, 机器人
laser: laser, lasers, 激光
magnet: magnet, magnets, magnetics, 磁材
control: control, controls
pipe: pipe, pipes, tube, tubes, pipeline, 管业
filter: filter, filters, filtration
generator: generator, generators
compressor: compressor, compressors
fertilizer: fertilizer, fertilizers, 化肥
seed: seed, seeds, 种业
flower: flower, flowers, 花卉
baby: baby, babies, kids, 母婴
cleaning: cleaning, hygiene
recycling: recycling, waste, scrap
entertainment: entertainment, events
exhibition: exhibition, exhibitions, fairs, 会展, 展览
vehicle: vehicle, vehicles, 车业
truck: truck, trucks
science: science, sciences, scientific, sci
government: government, govt
fastener: fastener, fasteners, screws, 紧固件
"""

# Words many companies are called by: agreement on one of them means little.
_COMMON = (
    "golden gold star stars sun sunrise sunshine royal best new great grand super mega top king queen crown blue "
    "green red black white silver diamond crystal dragon tiger lion eagle phoenix falcon pacific atlantic ocean sea "
    "river mountain sky bright modern perfect prime premier elite classic quality fast easy continental euro "
    "alpha beta gamma delta omega sigma nova orient oriental east west north south northern southern eastern western "
    "central united utd"
)
COMMON_WORDS = frozenset(_COMMON.split())

# Neither who nor what.
_EMPTY = (
    "the of and und et de del della dei di da do das dos du la las le les los lo il der die das den van von for ve "
    "oder en si och og ja al el ul bin ibn an no nr num wa"
)
EMPTY_WORDS = frozenset(_EMPTY.split())

BRANCH_WORDS = (
    "branch, branch office, brch, head office, headquarters, hq, main office, regional office, sucursal, "
    "succursale, zweigniederlassung, niederlassung, filiale, filial, "
    "representative office, rep office, liaison office, subesi, sube, 分公司, 办事处, 代表处, 总公司, 总部, 分厂, 分行"
)

NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "first": "1", "1st": "1", "second": "2", "2nd": "2", "third": "3", "3rd": "3",
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12",
}  # fmt: skip
