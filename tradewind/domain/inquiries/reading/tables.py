"""Which words do letters use for units, terms, certificates, money, labels and legal forms?

Tables of words, one row a line; written from the usage of trade letters. Incoterms: ICC, Incoterms 2020, with the words
of older editions that are still written.
"""

# A unit as it is kept, and its spellings. Spellings are folded (no accents, small letters).
UNITS = """
pcs: pcs, pc, pcs., pc., pce, pces, piece, pieces, pieza, piezas, pzas, pza, pz, pzs, pezzi, pezzo, piece(s), pieces, pièces, pièce, pces, peça, peças, pecas, peca, stück, stueck, stk, stk., stuks, stuk, st., шт, шт., штук, штуки, штука, قطعة, قطع, حبة, حبات, قطعه, adet, ad., szt, szt., sztuk, kpl., buah, chiếc, cái, кус, τεμ, ks, db, buc, kom
units: units, unit, unidades, unidad, uds, uds., ud., unidade, unid., unid, unités, unité, einheiten, einheit, unità, unita, единиц, единицы, وحدة, وحدات, ünite, eenheden, ea, each, nos, nos., unt
sets: sets, set, juegos, juego, kits, kit, conjuntos, conjunto, jeux, sätze, satz, garnituren, комплектов, комплекта, комплект, компл, компл., наборов, набор, طقم, أطقم, مجموعة, takım, zestawów, zestaw, komplet, kompletów, bộ
pairs: pairs, pair, prs, pares, par, paires, paire, paar, paia, paio, пар, пары, пара, زوج, أزواج, çift, par, pary, đôi
cartons: cartons, carton, ctns, ctn, ctns., ctn., cartones, cartón, caixas de papelão, kartons, karton, коробок, коробки, коробка, كرتون, كرتونة, كراتين, koli, kartonów, dozen, thùng
boxes: boxes, box, cajas, caja, caixas, caixa, boîtes, boîte, boites, scatole, scatola, kisten, schachteln, dozen, صندوق, صناديق, علبة, ящиков, упаковок, упаковки, kutu, pudełek, dus
packs: packs, pack, packets, packet, paquetes, paquete, pacotes, paquets, packungen, confezioni, pakete, пачек, pkt, pkts, pak, opakowań
rolls: rolls, roll, rollos, rollo, rolos, rouleaux, rouleau, rollen, rolle, rotoli, rotolo, рулонов, рулона, рулон, لفة, لفات, rulo, rolek, cuộn, gulung
bags: bags, sacks, sacos, saco, bolsas, sacs, säcke, sacchi, мешков, мешка, كيس, أكياس, çuval, worków
bottles: bottles, botellas, garrafas, bouteilles, flaschen, bottiglie, бутылок, زجاجة, şişe
pallets: pallets, pallet, plts, plt, palets, palet, paletes, palettes, palette, paletten, palette(n), паллет, паллеты, паллета, поддонов, طبلية, palet, palety, palet(es), pallet(s), bancali
dozen: dozen, dozens, doz, docenas, dúzias, douzaines, dutzend, dozzine, дюжин, درزن
sheets: sheets, sheet, hojas, láminas, chapas, folhas, feuilles, platten, fogli, листов, листа, لوح
kg: kg, kgs, kg., kgs., kilos, kilo, kilogram, kilograms, kilogramos, kilogramm, kilogrammes, килограмм, кг, кг., كجم, كغ, كيلو, كيلوغرام, kilogramy
t: t, tons, ton, tonnes, tonne, mt, m/t, mts, toneladas, tonelada, tn, tonnen, tonnellate, тонн, тонны, тонна, тн, طن, أطنان, ton., tony, tấn, m.t., metric tons, metric tonnes, metric ton
g: grams, gram, gramos
lbs: lbs, lb, lbs., pounds, libras
m: meters, metres, meter, metre, mtrs, mtr, mts., metros, mètres, meter, metri, метров, метра, متر, m, lm, mt.
m2: m2, m², sqm, sq.m, sq m, sq.m., square meters, square metres, metros cuadrados, metros quadrados, mq, mètres carrés, quadratmeter, qm, кв.м, кв. м, м2, м², متر مربع, metrekare, vierkante meter
m3: m3, m³, cbm, куб.м, куб. м, м3, м³, кубов
l: liters, litres, litros, liter, литров, لتر, litri
yards: yards, yds, yard, yarda, yardas, ярдов
containers: containers, container, contenedores, contenedor, contêineres, conteneurs, conteneur, containern, контейнеров, контейнера, контейнер, حاوية, حاويات, konteyner, kontener, kontenery, cntr, fcl
"""

WIDE_UNITS = """
pcs: 件, 个, 個, 只, 支, 张, 張, 把, 顶, 頂, 块, 片, 枚, 条, 條, 本, 脚, 개, 장, 매, 顆, 颗, 盏, 盞, 根, ピース, 支, 顶
units: 台, 臺, 辆, 輛, 대, 部, 架, ユニット
sets: 套, 组, 組, セット, 세트, 副
pairs: 双, 雙, 对, 對, 足, 켤레
cartons: 箱, 纸箱, 박스, ケース
boxes: 盒
packs: 包
bags: 袋
bottles: 瓶
rolls: 卷, 巻, ロール, 롤
pallets: 托, 托盘, 板, 卡板, パレット, 팔레트
kg: 公斤, 千克, キロ
t: 吨, 噸, 公吨, トン, 톤
m: 米, メートル, 미터
m2: 平方米, 平米, 平方, 平方メートル
m3: 立方米, 立方, 方, 立方メートル
containers: 柜, 个柜, 货柜, 集装箱, コンテナ, 컨테이너
dozen: 打
"""

# As kept, and as written. Old words stay what they are; C&F, CNF and C+F are CFR (ICC, Incoterms 1990).
INCOTERMS = """
EXW: exw, ex works, ex-works, exworks, ab werk, en fábrica, départ usine, franco fabbrica, ex work, 工厂交货
FCA: =FCA, =fca, free carrier
FAS: =FAS
FOB: fob, f.o.b, free on board, 离岸价, 離岸價, フォブ, фоб, =ФОБ, فوب
CFR: cfr, c&f, cnf, c+f, cost and freight, =CNF, =C&F, c & f, =CF
CIF: cif, c.i.f, cost insurance and freight, 到岸价, 到岸價, сиф, =СИФ, سيف
CPT: =CPT
CIP: =CIP
DAP: =DAP, =dap
DPU: =DPU
DAT: =DAT
DDP: ddp, =D.D.P
DDU: ddu
DES: =DES
DEQ: =DEQ
DAF: =DAF
"""

# Signs and tests buyers ask for. "=" means these letters only.
CERTIFICATES = """
CE: =CE, ce mark, ce marking, ce certificate, ce-mark, ce certified, marcado ce, marquage ce, ce认证, ce证书, ce-kennzeichnung, ce-zertifikat, marcatura ce, сертификат ce
UKCA: ukca
FDA: =FDA
FCC: =FCC
UL: =UL
ETL: =ETL
CSA: =CSA
CSA: csa certified
RoHS: rohs
REACH: =REACH, reach compliant, reach compliance, reach svhc
LFGB: lfgb
GS: =GS
TÜV: =TÜV, =TUV, =TÜV/GS, tuv certified
VDE: =VDE
BSCI: bsci
SEDEX: sedex
SMETA: smeta
FSC: =FSC
PEFC: =PEFC
CPSIA: cpsia
CPC: =CPC
Prop 65: prop 65, proposition 65, prop65, california 65
SASO: =SASO, saso, ساسو
SABER: =SABER, =Saber
GCC: =GCC
G-Mark: g-mark, gmark
ESMA: =ESMA
EAC: =EAC, =ЕАС, eac certificate
GOST: =GOST, гост, гост р, gost-r
SONCAP: soncap
PVoC: pvoc
COC: =COC, =CoC, certificate of conformity
INMETRO: inmetro
ANATEL: anatel
NOM: =NOM
KC: =KC, kc 인증, kc认证
PSE: =PSE
BIS: =BIS, bis certificate
CB: =CB, cb report, cb certificate
CCC: =CCC, =3C, 3c认证
SAA: =SAA
RCM: =RCM
ENEC: =ENEC
ERP: =ErP
OEKO-TEX: oeko-tex, oekotex, oeko tex
GOTS: =GOTS
GRS: =GRS
BRC: =BRC, =BRCGS
HACCP: haccp
GMP: =GMP
Halal: halal, حلال, халяль, 清真
Kosher: kosher
MSDS: msds, =SDS
UN38.3: un38.3, un 38.3
ATEX: =ATEX
NSF: =NSF
Energy Star: energy star
DLC: =DLC
WRAP: =WRAP
SGS: sgs report, sgs test report, sgs certificate, sgs检测报告, sgs inspection
EPA: =EPA
CARB: =CARB
DOT: =DOT
E-Mark: e-mark, emark
API: =API
ASME: =ASME
WRAS: =WRAS
"""

# Tried at each place in this order. What is written shorter counts for less.
CURRENCIES = """
USD: USD, US$, US $, U$S, U$D, U.S. dollars, US dollars, usd, dollars, dollar, dólares, dolares, dólar, долларов, долл, دولار, 美元, 美金, 美刀, ドル, 달러, dolar, Dollar, dollari, $
EUR: EUR, euros, euro, Euro, евро, يورو, 欧元, 歐元, ユーロ, 유로, eur, €
GBP: GBP, pounds sterling, 英镑, £
CNY: CNY, RMB, rmb, 人民币, 元, 块钱, 块, юаней
JPY: JPY, 日元, 円
RUB: RUB, рублей, руб, ₽
INR: INR, Rs., Rs, rupees, ₹
AED: AED, dirhams, dirham, درهم
SAR: SAR, ريال
BRL: BRL, R$, reais
CAD: CAD, C$, CA$
AUD: AUD, A$, AU$
HKD: HKD, HK$
SGD: SGD, S$
MXN: MXN
CHF: CHF
KRW: KRW, ₩
PLN: PLN, zł
TRY: TRY, TL, ₺
ZAR: ZAR
NGN: NGN, naira, ₦
"""

# Words before a price that say: this is what the buyer wants to pay.
TARGET_WORDS = """
target, target price, target prices, target cost, target is, target of, our target, my target, target rate, target freight, budget, budget is, price idea, our idea is, idea price,
can you do, could you do, can you make it, can you make, can you match, can you offer, could you offer it at, can you accept, could you accept, do you accept, can you meet, could you match, could you meet,
we can pay, we are willing to pay, willing to pay, looking to pay, we want to pay, want to pay, i can pay, we can accept, expected price, expecting price, aim price, desired price, price target, no more than, not more than, at most, max price, maximum price, counter offer, counteroffer, i offer, our offer is, we offer you to buy at,
precio objetivo, presupuesto, pueden hacer, puede hacer, puede ser a, precio meta, precio esperado, estamos dispuestos a pagar, podemos pagar,
zielpreis, preisvorstellung, budget liegt, preisziel, wunschpreis, können sie, maximal,
prix cible, prix objectif, budget est, notre budget, prix souhaité, pouvez vous faire,
preço alvo, preco alvo, preço objetivo, preço meta, orçamento é de, orçamento de até, podem fazer,
prezzo target, prezzo obiettivo, nostro budget, il budget, prezzo desiderato, potete fare,
целевая цена, целевой, бюджет, желаемая цена, ожидаемая цена, сможете сделать, готовы платить, готовы заплатить,
السعر المستهدف, السعر المطلوب, ميزانية, ميزانيتنا,
目标价, 目标价格, 目標價, 预算, 預算, 能不能做到, 能做到, 可以做到, 心理价位, 心理价, 期望价格, 最高接受, 能接受的价格,
目標価格, 希望価格, 予算, ご予算, 目標単価, 希望単価, 목표가, 목표 가격, 목표 단가, 희망 가격, 희망가, 예산,
hedef fiyat, hedef fiyatımız, bütçe, bütçemiz, cena docelowa, budżet, richtprijs, streefprijs, target harga, giá mục tiêu
"""

LABELS = """
company: company, company name, business name, organisation, organization, organization name, firma, empresa, razón social, razon social, société, societe, entreprise, azienda, ragione sociale, компания, организация, название компании, الشركة, اسم الشركة, 公司, 公司名称, 公司名, 单位, 会社名, 貴社名, 会社, 회사, 회사명, şirket, firma adı, nome da empresa, nombre de la empresa, nom de la société, importer, buyer company, firm, unternehmen, bedrijf, bedrijfsnaam, perusahaan, consignee
country: country, country code, country/region, country / region, buyer country, buyer location, location, from country, land, país, pais, pays, paese, страна, البلد, الدولة, 国家, 国家/地区, 国家地区, 国别, 国, 国名, 국가, ülke, kraj, negara, nation, nazione, nationality
name: name, full name, your name, contact name, contact person, contact, buyer, buyer name, sender, nombre, nom, nome, имя, контактное лицо, الاسم, 姓名, 联系人, 买家, 称呼, お名前, 氏名, 이름, 담당자, ad soyad, isim, imię, ansprechpartner, naam, nama, first name, customer name, from, de, von, от, nombre completo, nome completo, nom complet, vor- und nachname
email: email, e-mail, mail, email address, e-mail address, your email, correo, correo electrónico, courriel, почта, эл. почта, البريد الإلكتروني, البريد, 邮箱, 电子邮件, 电邮, 邮件, メール, メールアドレス, 이메일, e-posta, eposta, contact email, buyer email
product: product, products, product name, item, items, item name, goods, commodity, cargo, description, description of goods, goods description, comm, comm., cargo description, product of interest, product name/model, article, artikel, produkt, ware, producto, productos, mercancía, mercancia, carga, produit, produits, marchandise, désignation, produto, mercadoria, prodotto, merce, articolo, товар, груз, продукция, наименование, наименование товара, наименование груза, المنتج, المنتجات, البضاعة, نوع البضاعة, الصنف, 产品, 产品名称, 商品, 货物, 品名, 货物名称, 货名, 货品, 製品, 商品名, 製品名, 品目, 貨物, 제품, 제품명, 품명, 화물, ürün, yük, towar, barang, product interested, interested product, subject product, sản phẩm, hàng hóa, requirement, looking for
quantity: quantity, qty, q'ty, quantity required, quantity needed, order quantity, purchase quantity, required quantity, estimated quantity, estimated order quantity, annual quantity, annual volume, yearly quantity, initial order, first order, trial order, qty., amount, menge, anzahl, stückzahl, cantidad, cant., quantité, qté, quantidade, qtd, quantità, qtà, количество, кол-во, объем заказа, объём заказа, الكمية, 数量, 采购数量, 订购数量, 需求数量, 发注数量, 数, 注文数, 수량, miktar, adet, ilość, jumlah, aantal, số lượng, pieces
phone: phone, phone number, tel, tel., telephone, telephone number, mobile, mobile phone, mob, mob., cell, cell phone, cellphone, whatsapp, whats app, wa, telefon, telefon., handy, tel/whatsapp, teléfono, telefono, celular, cel, móvil, movil, téléphone, tél, portable, telefone, telemóvel, cellulare, телефон, тел, моб, вотсап, ватсап, هاتف, جوال, الهاتف, الجوال, موبايل, واتساب, 电话, 手机, 联系电话, 手机号, 電話, 電話番号, 携帯, 전화, 연락처, 휴대폰, gsm, cep, telepon, hp, no. hp, komórka, telefoon, điện thoại, direct, office, t, m, p, ph, contact number, contact no, wechat, 微信, viber, telegram
fax: fax, telefax, f, faks, факс, فاكس, 传真, ファックス, 팩스, fax no
message: message, message body, body, your message, comments, comment, inquiry, enquiry, details, additional information, inquiry content, inquiry details, mensaje, nachricht, mensagem, messaggio, сообщение, комментарий, الرسالة, 留言, 内容, 留言内容, 询盘内容, 备注, 咨询内容, お問い合わせ内容, 문의내용, mesaj, wiadomość, bericht, pesan, requirements, buying requirement, notes
origin: pol, port of loading, loading port, port of shipment, origin, place of origin, port of origin, from port, pick up, pickup, pick-up, pickup address, pick up address, departure, departure port, load port, puerto de origen, puerto de carga, origen, puerto de embarque, port de chargement, origine, départ, port de départ, porto de origem, porto de embarque, origem, porto di carico, porto di partenza, partenza, verladehafen, ladehafen, abgangshafen, abholort, ursprung, порт отправления, порт погрузки, откуда, отправление, пункт отправления, место погрузки, ميناء الشحن, ميناء التحميل, من ميناء, بلد المنشأ, 起运港, 起始港, 装货港, 始发地, 起运地, 出发地, 发货地, 提货地, 起运, 装运港, 始发港, 積地, 積出港, 出発地, 출발지, 출발항, 선적항, yükleme limanı, çıkış, port załadunku, laadhaven, pelabuhan muat, cảng đi, shipping from, ship from, origin port, origin address, origin city
destination: pod, port of discharge, discharge port, destination, destination port, port of destination, final destination, place of delivery, delivery place, delivery address, delivery to, deliver to, ship to, shipping to, delivery, to port, arrival port, unloading port, puerto de destino, destino, puerto de descarga, lugar de entrega, port de destination, port de déchargement, lieu de livraison, porto de destino, porto di destinazione, destinazione, porto di scarico, zielhafen, bestimmungshafen, löschhafen, zielort, lieferort, lieferadresse, порт назначения, назначение, куда, пункт назначения, место назначения, место доставки, порт выгрузки, ميناء الوصول, ميناء التفريغ, الوجهة, إلى ميناء, 目的港, 目的地, 卸货港, 送货地址, 交货地, 收货地, 交货地点, 目的口岸, 揚地, 仕向港, 仕向地, 目的港, 納入場所, 도착지, 도착항, 목적지, 양하항, varış limanı, varış, teslim yeri, port wyładunku, port docelowy, losport, loshaven, pelabuhan tujuan, tujuan, cảng đến, destination address, destination city, destination country, fpod
incoterm: incoterm, incoterms, delivery terms, terms of delivery, price terms, price term, price basis, trade terms, trade term, shipping terms, term, terms, lieferbedingung, lieferbedingungen, condiciones de entrega, condición, condition, conditions, условия поставки, условия, شروط التسليم, 贸易条款, 贸易术语, 价格条款, 成交方式, 価格条件, 取引条件, teslim şekli, warunki dostawy
weight: weight, wt, wt., gross weight, total weight, total gross weight, g.w., gw, g.w, gwt, g/w, cargo weight, total g.w., peso, peso bruto, peso total, peso bruto total, poids, poids brut, poids total, gewicht, bruttogewicht, gesamtgewicht, peso lordo, вес, вес брутто, масса, брутто, общий вес, الوزن, الوزن الإجمالي, 重量, 毛重, 总重, 总毛重, 総重量, 重さ, 중량, 총중량, 무게, ağırlık, brüt ağırlık, waga, waga brutto, berat, trọng lượng, brutto
volume: volume, total volume, measurement, cbm, volumen, volumen total, cubicaje, cubage, volumetría, cubagem, volumes total, rauminhalt, объем, объём, الحجم, 体积, 體積, 总体积, 方数, 容積, 体積, 才数, 부피, 용적, hacim, objętość, kubikasi, thể tích, size
price: target price, target
"""

# Forms written behind a name. Longer ones first; dots and spaces are free.
FORMS_BEHIND = """
GmbH & Co. KG, GmbH & Co KG, GmbH, mbH, AG & Co. KG, AG, KG, OHG, UG (haftungsbeschränkt), UG, e.K., e.U.,
Co., Ltd., Co.,Ltd., Co. Ltd., Co., Limited, Company Limited, Company Ltd, Co Ltd, Pvt. Ltd., Pvt Ltd, Private Limited, Pte. Ltd., Pte Ltd, Pty Ltd, Pty. Ltd., (Pty) Ltd, (Pvt) Ltd, Sdn. Bhd., Sdn Bhd, SDN BHD, Ltd., Ltd, LTD, Limited, LLC, L.L.C., L.L.C, LLP, PLC, Plc, Inc., Inc, Incorporated, Corp., Corp, Corporation, LP, FZE, FZCO, FZC, FZ-LLC, DMCC, W.L.L., WLL, W.L.L, S.A.O.G., Est., Establishment, S.A.L., SAL, S.A.E., P.J.S.C., PJSC, JSC, OJSC,
San. ve Tic. Ltd. Şti., San. ve Tic. A.Ş., San. Tic. Ltd. Şti., Tic. Ltd. Şti., Ltd. Şti., Ltd. Sti., Ltd Şti, A.Ş., A.S., AŞ,
S.A. de C.V., SA de CV, S. de R.L. de C.V., S. de R.L., S.A.P.I. de C.V., S.A.S., SAS, S.A.C., SAC, S.R.L., SRL, S.r.l., Srl, S.r.l, s.r.l., S.p.A., SpA, SPA, S.p.A, s.p.a., S.L.U., SLU, S.L., SL, S.A., SA, S.A.U., E.I.R.L., EIRL, S.n.c., s.n.c., S.a.s., Cía. Ltda., Cia. Ltda., Ltda., Ltda, LTDA, Limitada, Lda., Lda, LDA, EIRELI, Eireli, ME, EPP, S/A, SARL, S.A.R.L., Sarl, SASU, EURL,
B.V., BV, N.V., NV, BVBA, SPRL, SRL, VOF, Oy, OY, Oyj, AB, A/S, ApS, AS, ASA, Sp. z o.o., Sp. z o. o., sp. z o.o., Sp z o.o., S.K., sp.k., Sp.k., s.r.o., spol. s r.o., a.s., Kft., Kft, Zrt., d.o.o., D.O.O., d.d., DOO, EOOD, OOD, UAB, SIA, OÜ, TOV, Group, Trading Company, Trading Co., Trading Est., & Co., & Sons, and Sons, Enterprises, Trading, Traders, Industries, Imports
"""
# Forms that say something about the law of one country only, with that country.
FORM_COUNTRIES = """
TR: Ltd. Şti., A.Ş., AŞ
PL: Sp. z o.o., sp.k., Sp.k.
CZ: spol. s r.o.
HU: Kft., Zrt.
MX: S.A. de C.V., SA de CV
MY: Sdn. Bhd., Sdn Bhd
ZA: (Pty) Ltd
FI: Oy, Oyj
"""
FORMS_BEFORE = r"(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОО|ЧП|ТОВ|ОсОО)"
WIDE_FORMS_BEHIND = [
    "有限责任公司",
    "有限責任公司",
    "股份有限公司",
    "有限公司",
    "集团公司",
    "集团",
    "貿易行",
    "株式会社",
    "合同会社",
    "有限会社",
    "주식회사",
    "商行",
    "商社",
    "公司",
]

# Words that end a letter: what stands below is a signature.
CLOSINGS = """
best regards, kind regards, warm regards, regards, rgds, brgds, br, sincerely, yours sincerely, yours faithfully, yours truly, thanks and regards, thanks & regards, thanks, thank you, many thanks, cheers, best wishes, best, with best regards,
saludos, saludos cordiales, un saludo, atentamente, cordialmente, muchas gracias, gracias, quedo a la espera, quedo atento,
mit freundlichen grüßen, mit freundlichen gruessen, freundliche grüße, viele grüße, beste grüße, grüße, mfg, danke,
cordialement, bien cordialement, sincères salutations, salutations, merci, bien à vous,
atenciosamente, cumprimentos, com os melhores cumprimentos, obrigado, obrigada, abraços, att,
cordiali saluti, distinti saluti, saluti, grazie,
с уважением, спасибо, заранее спасибо, с наилучшими пожеланиями,
مع التحية, تحياتي, شكرا, مع خالص التحية, وشكرا, مع فائق الاحترام,
此致, 敬礼, 谢谢, 祝好, 顺祝商祺, 敬具, よろしくお願いいたします, よろしくお願い致します, 감사합니다,
saygılarımla, teşekkürler, iyi çalışmalar, pozdrawiam, z poważaniem, dziękuję, met vriendelijke groet, groeten, bedankt, terima kasih, salam, hormat kami, trân trọng, cảm ơn
"""

# The words by which a language is told, most frequent first; scripts decide before them.
STOP_WORDS = """
en: the and you for we are is of to in your please with our have what how price need can this i my from would be it quote best hello dear want if any on thanks
es: el la los las de que y en por para con una un es su sus nos somos precio gracias hola estimados cuál necesitamos quisiera favor como buenos días cotización interesa si cantidad más señores tardes
fr: le la les des et en pour vous nous est une un du je votre avec merci bonjour que sur prix quel sommes cherche être madame monsieur pouvez au par dans délai livraison quelle cordialement
de: der die das und wir für sie ist mit ein eine von zu bitte uns den auf ihre ihr nicht preis hallo sehr geehrte damen herren ich haben können dem im bei grüßen anfrage kosten guten tag
pt: o os as de que e em para com uma um por não nos seu sua somos preço obrigado obrigada olá gostaria do da na no qual você prezados bom dia estamos uma cotação ao pelo são quantidade
it: il lo la i gli le di che e per con una un siamo vorremmo grazie buongiorno prezzo del della nel sono vostro vostra vi ci quale più da al cordiali saluti preventivo richiesta
nl: de het een en van wij voor is met u uw graag wat niet op aan dat te ik prijs bedankt goedemiddag beste groet zijn om hoe
pl: i w na z do jest się proszę prosimy cena dzień dobry nie jaki jaka o jesteśmy firma dla ile za po czy ofertę pozdrawiam państwa
tr: ve bir bu için ile fiyat merhaba nedir lütfen teşekkürler biz adet teklif rica ederiz var mı olarak iyi sayın kadar istiyoruz çalışmalar
vi: và của cho là chúng tôi công ty xin chào giá cần mua vui lòng báo cảm ơn không có với ở được bạn
id: dan yang untuk dari kami saya harga selamat pagi mohon terima kasih di dengan apakah bisa ingin barang siang penawaran berapa ke
cs: a je na se v pro dobrý den prosím cena jsme děkuji nabídku kus ks z do že by
ro: și de la în pentru cu este preț bună ziua vă rog mulțumesc suntem ofertă o un dorim
sv: och att det för på är med vi en ett av pris hej tack ni vill som till
"""

# What is asked for: a topic, and how it is asked in many languages.
ASKED = """
price: the cost, cost plus, can you do usd, can you do eur, could you do usd, unit cost, unit costs, price, prices, pricing, price list, pricelist, price lists, how much, what cost, what costs, cost per, rate, rates, freight rate, shipping cost, freight cost, shipping rate, shipping quote, unit price, best offer, cost of, costing, how expensive, last price
price: ціна, ціну, ціни, вартість
price: precio, precios, cuánto cuesta, cuanto cuesta, cuánto cuestan, cuanto vale, lista de precios, tarifa, tarifas, flete, costo de, coste de, cuánto sale, cuánto sería
price: preis, preise, preisliste, was kosten, was kostet, wieviel kostet, wie viel kostet, wie viel kosten, preisanfrage, frachtrate, frachtkosten, stückpreis, kostet, einkaufspreis, frachtpreis, preisauskunft
price: prix, tarif, tarifs, combien coûte, combien coute, combien coûtent, liste de prix, grille tarifaire, combien, coût du transport
price: preço, preços, quanto custa, quanto custam, tabela de preços, lista de preços, valor do frete, frete, qual o valor, qual valor, valores
price: prezzo, prezzi, listino, listino prezzi, quanto costa, quanto costano, costo di, nolo, tariffa, costo del trasporto
price: цена, цену, цены, цене, ценой, ценах, прайс*, стоимость, стоимости, сколько стоит, сколько стоят, почем, почём, ставка, ставку, расценки, сколько будет стоить, фрахт
price: سعر, أسعار, الأسعار, بكم, كم سعر, كم ثمن, تكلفة, قائمة الأسعار, كم تكلفة, سعرها, أجور الشحن
price: 价格, 價格, 价钱, 單價, 单价, 多少钱, 多少錢, 报个价, 什么价, 怎么卖, 价位, 出厂价, 最低价, 价格表, 运费, 海运费, 空运费, 费用多少, 询价, 多少费用, fob价, 底价, 最优价
price: 価格, 単価, いくら, 値段, 料金, 運賃, 価格表
price: 가격, 단가, 얼마, 운임, 가격표, 비용
price: fiyat, fiyatı, fiyatları, fiyat listesi, ne kadar, kaç para, navlun, cena, ceny, cenę, ile kosztuje, ile kosztują, cennik, prijs, prijzen, prijslijst, wat kost, wat kosten, harga, berapa, giá, bao nhiêu, bảng giá, preț, prețul, cenu, ceník, pris, priser, priset
quotation: competitive offer, best offer, please offer, pls offer, kindly offer, quotation, quotations, quote, quotes, quoting, quoted price, quote us, rfq, request for quotation, offer us, send me offer, send offer, send us an offer, send us offer, send your offer, give us your offer, proforma, pro forma, quotaion, qoute, qoutation, cotation, request for quote, best quote
quotation: cotización, cotizacion, cotizar, cotice, cotícenos, cotizarme, cotizarnos, presupuesto, oferta, ofertas, proforma, cotizaciones
quotation: angebot, angebote, offerte, kostenvoranschlag, anbieten, preisangebot, unterbreiten, anfrage
quotation: devis, offre de prix, cotation, proposition de prix, offre commerciale, meilleure offre, proforma, facture proforma
quotation: cotação, cotacao, cotar, orçamento, orcamento, proposta, proposta comercial, cotações
quotation: preventivo, offerta, quotazione, preventivi, offerta commerciale, miglior offerta
quotation: коммерческое предложение, коммерческого предложения, кп, котировка, котировку, предложение по цене, просчитать, расчет стоимости, рассчитать стоимость, рассчитайте, запрос цены, ценовое предложение
quotation: عرض سعر, عرض أسعار, عرض الأسعار, عروض أسعار, عرض الأسعار, تسعيرة, عرض السعر
quotation: 报价, 報價, 报价单, 報價單, 请报, 報価, 见积, 形式发票
quotation: 見積, 見積り, 見積もり, お見積り, お見積, 見積書, 見積依頼
quotation: 견적, 견적서
quotation: fiyat teklifi, teklif, teklifinizi, proforma, ofertę, oferta cenowa, ofertę cenową, wycena, wycenę, wyceny, zapytanie ofertowe, offerte, offerteaanvraag, prijsopgave, penawaran, penawaran harga, báo giá, hỏi giá, ofertă, nabídku, poptávka, offert
moq: moq, m.o.q, minimum order, minimum order quantity, minimum quantity, min order, min. order, minimum qty, min qty, minimum purchase, smallest order, minimal order, moqs
moq: cantidad mínima, pedido mínimo, mínimo de compra, cantidad minima, mínimo de pedido, compra mínima, mindestbestellmenge, mindestmenge, mindestabnahme, mindestabnahmemenge, quantité minimum, quantité minimale, minimum de commande, commande minimum, commande minimale, pedido mínimo, quantidade mínima, pedido minimo, quantitativo minimo, quantità minima, ordine minimo, minimo d'ordine, минимальный заказ, минимального заказа, минимальная партия, минимальную партию, минимальной партии, минимальное количество, минимальный объем, الحد الأدنى للطلب, الحد الأدنى, أقل كمية, 最小起订量, 最低起订量, 起订量, 起订, 最小订单, 最小订购量, 最低订购量, 最少订多少, 最少多少, 最少起订, 起訂量, 最低起訂量, 最小訂購量, 最低訂購量, 最低発注, 最小ロット, 最低ロット, 最低発注数量, 最小発注数量, 最小注文数, 최소 주문, 최소주문수량, 최소 주문 수량, minimum sipariş, minimum sipariş miktarı, asgari sipariş, minimalne zamówienie, minimalna ilość, minimale afname, minimale bestelhoeveelheid, minimum bestelling, minimal order, minimal pemesanan, minimum pembelian, số lượng tối thiểu, đơn hàng tối thiểu, comanda minimă, minimální množství, minsta order
lead_time: tiempo de fabricación, manufacturing time, temps de fabrication, tempo de fabricação, produktionsdauer, 交貨期, 交貨時間, délai d expédition, lead time, leadtime, lead-time, delivery time, production time, delivery date, time of delivery, delivery period, how long, how fast, how soon, when can you deliver, when can you ship, transit time, turnaround time, turnaround, production lead, how many days, delivery schedule, earliest delivery, earliest shipment
lead_time: plazo de entrega, tiempo de entrega, tiempos de entrega, tiempo de producción, plazos de entrega, cuánto tarda, cuánto tiempo, tiempo de tránsito, fecha de entrega, lieferzeit, lieferzeiten, liefertermin, lieferfrist, wie lange, produktionszeit, laufzeit, délai de livraison, délais de livraison, délai, délais, temps de production, délai de fabrication, date de livraison, prazo de entrega, prazo de produção, tempo de produção, prazos, prazo, tempi di consegna, tempo di consegna, tempi di produzione, termini di consegna, data di consegna, срок поставки, сроки поставки, срок изготовления, сроки изготовления, срок доставки, сроки доставки, срок производства, сроки, как долго, сколько времени, مدة التسليم, وقت التسليم, مدة الشحن, مدة التوصيل, موعد التسليم, مدة الإنتاج, 交货期, 交期, 货期, 交貨期, 生产周期, 多久, 交货时间, 多长时间, 几天, 航程, 船期, 时效, 納期, リードタイム, 납기, 납기일, 리드타임, 소요 시간, teslim süresi, teslimat süresi, üretim süresi, termin süresi, ne kadar sürede, termin dostawy, czas dostawy, czas realizacji, termin realizacji, levertijd, levertermijn, leveringstijd, waktu pengiriman, lama pengiriman, berapa lama, thời gian giao hàng, termen de livrare, dodací lhůta, leveranstid
sample: sample, samples, send a sample, muestra, muestras, muster, mustern, musterstück, échantillon, échantillons, amostra, amostras, campione, campioni, campionatura, образец, образцы, образца, образцов, عينة, عينات, العينة, 样品, 樣品, 寄样, 打样, 样板, サンプル, 샘플, numune, numuneler, próbka, próbki, próbkę, monster, proefmonster, sampel, hàng mẫu, mostră, vzorek
catalogue: catalogue, catalog, catalogs, catalogues, brochure, brochures, product list, catálogo, catalogos, catálogos, folleto, katalog, kataloge, prospekt, produktkatalog, catalogue, catalogo, cataloghi, каталог, каталоги, كتالوج, كتالوجات, الكتالوج, 目录, 目錄, 产品目录, 画册, 产品册, 样本册, 电子样本, カタログ, 카탈로그, katalog, katalogu, catalogus, brosur, katalogi, catalog sản phẩm
payment: payment terms, terms of payment, payment term, payment conditions, payment condition, payment method, payment methods, condiciones de pago, forma de pago, formas de pago, términos de pago, zahlungsbedingungen, zahlungsbedingung, zahlungskonditionen, conditions de paiement, modalités de paiement, condições de pagamento, forma de pagamento, condizioni di pagamento, modalità di pagamento, условия оплаты, условиях оплаты, شروط الدفع, طريقة الدفع, 付款方式, 付款条件, 支払条件, お支払い条件, 결제 조건, 결제조건, ödeme şartları, ödeme koşulları, warunki płatności, betalingsvoorwaarden, syarat pembayaran, điều khoản thanh toán
"""
