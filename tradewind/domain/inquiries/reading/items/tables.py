"""By which words does a description of goods begin and end?

Alternatives of regular expressions, by language; written from the usage of trade letters.
"""

# What stands before the goods: verbs of asking and buying, and "price of".
BEFORE_GOODS = (
    r"цікавить(?: ціна на)?|цікавлять|потрібн[оіа]|ціна на|ціну на|"
    r"interested in(?: buying| purchasing| importing)?|looking for|searching for|in need of|need(?:s|ed)?|want(?:ed)?(?: to)?|wants?|buy(?:ing)?|order(?:ing)?|purchas(?:e|ing)(?: of)?|require(?:ment)?s?(?: of| for| is)?|"
    r"quot(?:e|ation|es)(?: us)?(?: your best price)?(?: on| for| of)?|prices?(?: list)?(?: of| for| on)|cost of|offer(?: us)?(?: for)?|inquiry (?:for|about)|enquiry (?:for|about)|rfq(?: for)?|sourc(?:e|ing)|"
    r"suppl(?:y|ier of|iers of)|do you (?:make|sell|have|offer|produce|manufacture|supply|export|do|stock)|import(?:ing)?|send(?: me| us)?|ship(?:ment of)?|transport|following(?: items| products)?|"
    r"container of|load of|shipment of|cargo of|(?:can|could) you (?:make|produce|supply|offer)|think(?:ing)? (?:about|of)|catalog(?:ue)? with|"
    r"how much (?:is|are|for)(?: the| your)?|cu[aá]nto (?:cuestan?|vale|sale)|was kosten|was kostet|combien co[uû]te?n?t?|quanto cost(?:a|ano)|quanto custam?|сколько сто(?:ит|ят)|ile kosztują?|wat kost(?:en)?(?: de| het)?|quero|queremos|(?:if|whether) you (?:sell|have|make|offer)|المطلوب|interesad[oa]s? en(?: comprar| adquirir| importar)?|me interesan?|nos interesan?|necesit(?:o|amos|aríamos|aría)|busc(?:o|amos|ando)|comprar|adquirir|cotiza(?:r|ción)(?: de| para| por)?|cotizar(?:me|nos)?|precios? (?:de|para|por)|presupuesto (?:de|para)|requer(?:imos|ir)|requiero|solicit(?:o|amos)(?: cotización)?(?: de| para)?|importar|quisiera(?:mos)?|pedir|"
    r"interessieren uns für|interesse an|möchten?|suchen?|benötigen?|brauchen?|kaufen|bestellen|angebot (?:für|über)|preis(?:e)? (?:für|von)|kosten|anfrage (?:für|über)|bedarf an|liefern|"
    r"intéressée?s? par|cherch(?:e|ons)|recherch(?:e|ons)|besoin (?:de|d')|acheter|commander|devis (?:pour|de|concernant)|prix (?:de|pour|des|du)|tarifs? (?:de|pour|des)|importer|transport de|"
    r"interessad[oa]s? em|preciso(?: de)?|precisamos(?: de)?|procur(?:o|amos|ando)|cotação (?:para|de)|cotar|orçamento (?:para|de)|preços? (?:de|para|da|do|dos|das)|necessit(?:o|amos)(?: de)?|receber|"
    r"interessat[oi] (?:a|all'|ai|alle)|cerc(?:o|hiamo)|bisogno di|acquistare|ordinare|preventivo (?:per|di)|prezz[oi] (?:di|per|dei|delle|del|della)|offerta per|quotazione per|"
    r"нужн[аоы]|нужен|требу(?:ется|ются)|интересу(?:ет|ют|емся)|закуп(?:ке|ить|ки|ать|ку)|купить|приобрести|заказать|ищем|ищу|цен[ауы]? (?:на|за)|стоимость|прайс на|предложение на|кп на|котировку на|"
    r"لعدد|عدد|شراء|نحتاج(?: إلى)?|أحتاج(?: إلى)?|نريد|أريد|نطلب|سعر|أسعار|استيراد|نبحث عن|أبحث عن|مهتمون ب|عرض سعر ل|بخصوص|"
    r"için|almak|adet|istiyoruz|ofertę (?:cenową )?na|potrzebuj(?:ę|emy)|kupić|zamówić|cen[aęy] (?:na|za)|szukamy|offerte voor|prijs (?:voor|van)|zoeken|nodig|bestellen|penawaran (?:harga )?untuk|butuh|membeli|memesan|mencari|harga|cần mua|mua|báo giá|giá|đặt"
)
# Light words: they part goods from the rest of a sentence, but stand in names of goods too.
LIGHT_BEFORE = r"for|of|about|around|approx\.?|approximately|para|por|für|über|von|pour|environ|per|circa|около|примерно|на|aproximadamente|unos|unas|cerca de|ungefähr|khoảng|sekitar|około|ongeveer|voor|yaklaşık|we|i|have|the|your|our|some|and|is|are|y|e|et|und|и"

AFTER_GOODS = (
    r"for (?!\d+ persons)|for (?:next|this|our|my|the)|to\b|from\b|ex\b|at\b|please|pls|kindly|per\b|if\b|in (?:the|your|our|total|each|one|a|bulk|(?-i:[A-Z]))|by (?:sea|air|ship|the|end|rail)|and\b|or\b|shipping|ship|shipped|delivery|delivered|deliver|how|what|can|could|is\b|are\b|we\b|i\b|you\b|my\b|our\b|with (?:delivery|shipping|your|logo|our|best|a|CE|the)|as soon|thank|urgent|need|monthly|each|every|my|that|which|when|where|available|via|total|gross|weigh\w+|approx|including|incl|asap|based|price|regarding|according|as per|as\b|before|by\b|destination|would|will|should|certified|do\b|does\b|on\b|total|target|also|but|because|so\b|"
    r"cif|fob|cfr|exw|dap|ddp|ddu|fca|cpt|cip|c&f|cnf|"
    r"para\b|por\b|hasta|desde|con (?:entrega|destino|envío|certific\w*|logo)|puesto|puesta|y\b|o\b|en (?:el|la|puerto)|a (?=(?-i:[A-Z]))|entrega|envío|favor|gracias|¿|cuál|que\b|desde|peso|"
    r"nach\b|frei (?-i:[A-ZÄÖÜ])\w*|für\b|mit (?:lieferung|logo|ce|versand)|bei\b|bis\b|und\b|oder\b|lieferung|ab\b|bitte|zu\b|im\b|an\b|können|gewicht|"
    r"pour\b|vers\b|et\b|ou\b|livr\w+|avec (?:livraison|logo)|au départ|merci|à (?=(?-i:[A-Z]))|dans\b|depuis|rendu|quel\w*|en (?=(?-i:[A-Z]))|"
    r"com entrega|destino|e\b|ou\b|até|preço|no porto|em (?=(?-i:[A-Z]))|qual|com (?:logo|certific\w*)|"
    r"resa|consegna|con consegna|da (?=(?-i:[A-Z]))|per\b|a (?=(?-i:[A-Z]))|qual\w*|peso|"
    r"и\b|или\b|на условиях|с доставкой|до\b|в (?=(?-i:[А-Я]))|для\b|из (?=(?-i:[А-Я]))|во\b|по\b|просим|нам|нужно|нужен|вес|с (?:сертификатом|логотипом)|какая|от\b|"
    r"للشحن|إلى|الى|التسليم|تسليم|مع\b|و\s?(?=\d)|على\b|يرجى|لمدة|شحن|في\b|بسعر|"
    r"fiyat\w*|teslim\w*|için|ve\b|na\b|do\b|i\b|oraz|z dostawą|naar\b|met levering|levering|ke\b|untuk|dan\b|và\b|đến|vui|giá"
)
# Behind a bare number: no goods, or no number of goods.
NOT_GOODS = (
    r"days?|weeks?|months?|years?|hours?|minutes?|persons?|people|men|employees|workers|staff|shops?|stores?|outlets|branches|countries|times|percent|pct|inch(?:es)?|cm|mm|km|m|ft|feet|w|watts?|v|volts?|hz|kw|ah|mah|gsm|g|kg|kgs|l|ml|oz|lbs?|t|tons?|mt|cbm|m2|m3|sqm|usd|eur|gbp|rmb|cny|dollars?|euros?|pounds|"
    r"hp|bar|psi|rpm|layers?|colou?rs?|sizes?|models?|types?|kinds?|styles?|designs?|items|different|various|am|pm|st|nd|rd|th|x|or|to|and|the|of|for|per|fcl|hq|hc|gp|"
    r"d[ií]as?|semanas?|mes(?:es)?|años?|horas?|personas?|tiendas?|dólares|dolares|pies|pulgadas|litros?|metros?|empleados|países|veces|por|de|y|"
    r"tage?n?|wochen?|monate?n?|jahre?n?|stunden?|personen|filialen|läden|mitarbeiter\w*|zoll|uhr|liter|meter|prozent|"
    r"jours?|semaines?|mois|ans?|années?|heures?|personnes|magasins|pieds|pouces|litres?|mètres?|"
    r"dias?|mês|anos?|lojas?|pessoas|reais|giorni|settimane|mesi|anni|ore|persone|negozi|euro|"
    r"дн\w+|день|недел\w+|месяц\w*|лет|год\w*|час\w*|человек|рубл\w*|доллар\w*|евро|процент\w*|метр\w*|литр\w*|магазин\w*|"
    r"أيام|يوم|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|أشخاص|دولار|ريال|قدم|"
    r"gün|hafta|ay|yıl|dni|tygodni\w*|miesi\w+|lat|dagen|weken|maanden|jaar|hari|minggu|bulan|tahun|ngày|tuần|tháng|năm|orang|người|osob\w*|kişi\w*|personen"
)
# What a description is not, even when it stands where goods stand.
EMPTY_WORDS = frozenset(
    """
    weight quiero サンプル 見本 お問い合わせ 問い合わせ of kosten übernehmen at ca etwa circa certificate documents original
    originals lead time times gross net gewicht bruttogewicht gesamtgewicht peso bruto neto poids brut estimé
    estimada estimado lordo вес брутто общий go to if up we it this that them these those your you our price
    prices quotation quote offer product products goods item items order best more information details catalogue
    catalog sample samples following below attached same each both any some all cargo shipment container
    containers freight yours one ones piece pieces sea air lcl fcl list latest new supplier suppliers precio
    precios cotización producto productos muestra muestras catálogo mejor lista siguiente siguientes su sus ellos
    angebot preis preise muster produkte ware waren folgende folgenden katalog ihre ihren ihr uns prix devis
    produits produit échantillon suivants votre vos preço produtos amostra prezzo prodotti campione vostri vostro
    цена цены цену товар товары товара образец каталог ваш ваши ваша вашу вас нам продукция продукцию السعر
    المنتجات المنتج منتجاتكم عينة عرض سعر أسعار quotations pricing cost costs rate rates moq delivery shipping
    unit units set sets pcs total quantity qty know buy kindly please us me a an the yes no supply payment produkt
    harga barang giá hàng fiyat ürün cena ceny towar oferta prijs offerte quantities requirement requirements
    flete aereo aéreo marítimo maritimo fret nolo frete фрахт tarifa tarifas navlun seefracht luftfracht de la del
    batch lot партия партию партии menge cantidad quantité quantidade quantità количество количестве ocean origin
    destination unterlagen informationen infos informations informaciones información informações informazioni
    информацию interest interested general mercancía carga inquiry enquiry anfrage consulta rfq request urgent
    bestellen kaufen first trial erste annual annually yearly monthly volume queremos quero would be like term
    start initial estimated nosotros for and or with para pour für per source second target wir nous ich i
    contract agreement partnership cooperation meeting money company business market website link factory
    manufacturer manager director sizes weights
    """.split()
)
WIDE_BEFORE_GOODS = r"采购|求购|(?<!访)问|订购|想买|购买|需要|需采购|想要|想订|订|进口|询价|询问|询|报一下|请报|报价|报|了解|咨询|寻找|在找|对|要|有|货物是|货物为|一批|一票|大约|大概|约|的|贵司|你们|贵公司|我司|发|运|拟|想|买|は|を|が|の|、|貴社の|御社の|弊社は|は、|에서|은|는|및|에|의"
WIDE_AFTER_GOODS = r"有没有|有无|试单|[，。、；！？,;!?\n（(：:]|请|到|运|发|从|的|和|及|以及|或|以下|如下|价格|报价|感兴趣|有兴趣|多少|需要|目的|起运|毛重|体积|总|CIF|FOB|EXW|CFR|DDP|DAP|怎么|是否|能|を|に|の|が|は|で|と|お見積|見積|まで|希望|견적|을|를|의|에|이 |가 |은 |는 |과 |와 |및|구매|가격|필요|부탁|주문|수입"

# Words of importing and shipping: they name goods only where no word of wanting does.
WEAK_BEFORE_GOODS = frozenset(
    ["import", "importing", "ship", "transport", "send", "following", "order", "supply", "importar", "importer"]
)
# Behind the goods and before the number: "polyester yarn, quantity 25 MT".
QUANTITY_WORDS = (
    r"quantity(?: required| needed)?|qty\.?|q'ty|menge|anzahl|stückzahl|cantidad|cant\.|quantité|qté|quantidade|qtd\.?|quantità|qtà|"
    r"количеств\w+|кол-во|при заказе|партия|партию|партией|в объеме|объем|الكمية|بكمية|كمية|数量|數量|采购量|订量|共|一共|总共|合计|约|大约|大概|約|수량|miktar|ilość|bei|bij|for|of|para|pour|für|per|à|von|with|in|aantal|jumlah|số lượng|total|around|about|approx\.?|approximately|order|each|circa|environ|около|примерно|unos|aprox\.?"
)
