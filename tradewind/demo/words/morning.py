"""What came in overnight, and what still lies unread in the mailbox?"""

# key | sender name | address | minutes of working time ago | subject; then the text up to the next @.
LETTERS = """
@old_friend | Lucía Serrano | compras@elnuevo-camping-madrid.example | 98 | 4 tent models, spring season
Dear Sirs,

We are a camping retailer with 6 shops around Madrid. Two years ago we had your offer for four tents, but the minimum quantity was too much for us then. This season we are ready for a full container, mixed models:

4P instant tent 1,200 pcs, 2P trekking tent 800 pcs, 6P tunnel tent 300 pcs, 1P ultralight tent 200 pcs.

Please quote FOB Ningbo with your best lead time; the goods have to be in Valencia before the middle of February. Could you also send the test report for the 210D fabric?

Best regards,
Lucía Serrano · Purchasing
El Nuevo Camping S.L., Madrid, Spain
{old_phone}
@lakeside | Daniel Barlow | d.barlow@lakeside-outfitters.example | 90 | 20 ft of camp chairs
Hello,

could you quote a mixed 20 ft container of folding chairs, about 1,600 pcs, and 600 pcs moon chairs, delivered CIF Los Angeles? We sell to ranger stations and lake resorts.
Price, carton size and lead time would be enough for now.

Thanks
Daniel Barlow
Lakeside Outfitters LLC, Seattle
+1 206-555-0147
@fire_pit | 山田 直子 | n.yamada@kawabe-camp.example | 84 | 焚火台について
はじめてご連絡いたします。
大阪でキャンプ用品を販売しております株式会社カワベキャンプの山田と申します。
焚火台 300個のお見積りをお願いいたします。FOB寧波、納期とMOQもお知らせください。
検査成績書も添付していただけますと助かります。

よろしくお願いいたします。
株式会社カワベキャンプ（大阪）
山田 直子
+81 000 412 7730
@weak | tent buyer | tent.buyer88@postbox.example | 78 | need tent good price
hello dear
need tent good price 4 person 100 pcs how much? i buy before for happy camper shop
send price fast
+234 000 555 0912
@old_customer | {fritid_name} | {fritid_mail} | 72 | 2P tents for the spring
Hi,

the last lot sold faster than we thought. We would need another 240 pcs of the 2P trekking tent, same green, and 120 pcs of the 3-season sleeping bag. What is the price today, and can you ship before February?

Regards
{fritid_name}
Fjord Fritid AS
@peru | Valentina Salinas | v.salinas@rutaandina-lima.example | 66 | Carpas 3 estaciones
Buenos días,

somos una cadena de cuatro tiendas en Lima y Arequipa. Nos interesan 350 unidades de tienda de trekking 2P y 200 unidades de saco de dormir 3 estaciones. ¿Podrían cotizar CIF Callao, con plazo de entrega y pedido mínimo?

Quedo a la espera.
Valentina Salinas
Ruta Andina S.A.C.
+51 000 744 1180
@collision | Nicolas Benali | achats@atlas-bivouac.example | 60 | Bâches 3x4 m
Bonjour,

Atlas Bivouac ouvre un deuxième camp près d'Agadir. Merci de nous faire un devis pour 400 pièces de bâche 3x4 m et 60 pièces de tente cloche 5 m, FOB Ningbo, avec le délai de livraison.

Bien cordialement
Nicolas Benali
Atlas Bivouac Groupe SARL
Marrakech, Maroc
+212 000 318 4402
@german | Florian Seidel | einkauf@bergzeit-kassel.example | 52 | Feldbetten und Klapptische
Guten Tag,

wir statten zwölf Vereinshütten neu aus und brauchen 360 Stück Feldbett und 180 Stück Klapptisch 120 cm. Bitte senden Sie uns ein Angebot FOB Ningbo mit Lieferzeit und Kartonmaßen. Der Stoff muss nach EN 5912 geprüft sein.

Mit freundlichen Grüßen
Florian Seidel
Bergzeit Kassel e.K.
+49 221 4710 318
@portuguese | Beatriz Nogueira | beatriz@praiaviva-porto.example | 45 | Abrigos de praia para o verão
Bom dia,

somos importadores no Porto e procuramos 1.200 unidades de abrigo de praia e 500 unidades de bolsa térmica 25 L. Poderiam enviar o preço FOB Ningbo, a quantidade mínima e o prazo de entrega?

Atenciosamente,
Beatriz Nogueira
Praia Viva Lda.
+351 000 226 9051
@chinese | 陈志远 | zhiyuan.chen@penang-outdoor.example | 38 | 采购折叠椅和营地车
您好：

我们是马来西亚槟城的户外批发商，华人公司，沟通用中文就行。想采购折叠椅 2000 件、折叠营地车 300 件，请报 FOB 宁波价格、起订量和交期，并附装箱数据。

陈志远
Penang Outdoor Sdn. Bhd.
+60 000 471 2266
@catalogue | Rasa Kazlauskienė | rasa@zalia-stovykla.example | 30 | Catalogue 2027
Good morning,

we are three campsites on the Curonian Spit and want to furnish our glamping area in two steps. Do you have a catalogue with bell tents, camp cots and lanterns? Quantities will be small in the first year, maybe 12 pcs bell tents.

Kind regards
Rasa Kazlauskienė
Žalia Stovykla UAB, Klaipėda, Lithuania
+370 000 552 418
@hopeless | prince john | princejohn7@webmail.example | 22 | free sample
hello my friend
i want a tent as free sample for my son birthday, if good my uncle will buy very much, he is rich. tell me price also. send by DHL you pay
god bless
"""
UNREAD = """
@unread | Andrew Pearce | andrew.pearce@moorland-hire.example | 2 | Festival hire stock, 500 tents
Dear Sales Team,

we hire out tents at eleven festivals in England and replace a third of our stock this winter: 500 pcs of the 2P trekking tent and 150 pcs of the 6P tunnel tent. Please quote FOB Ningbo and tell us the minimum order for our own colour and how soon you could ship.

We would like two samples first and pay the courier.

Best wishes
Andrew Pearce
Moorland Hire Ltd
+44 161 496 0417
"""
LATE = """
@asked | {late_name} | {late_mail} | 0 | Folding tables, 500 pcs
Hi Qiang,

for our autumn flyer we plan 500 pcs of the 1.2 m folding table. Please quote FOB Ningbo with carton size.

{late_name}
Outback Supply Co.
@reminder | {late_name} | {late_mail} | 134 | Re: Folding tables, 500 pcs
Hi Qiang,

thanks, the table is fine. Our warehouse insists on flat packing now: what is the unit price for 500 pcs in flat packing? The buying meeting is today, so please send it as soon as you can.

{late_name}
Outback Supply Co.
"""
LATE_ANSWER = """Hi {late_first},

thank you. The 1.2 m folding table (TB-12-02) is USD 14.70 FOB Ningbo for 500 pcs, four to a carton, 0.042 CBM each carton. Lead time 35 days from the deposit.

Best regards,
Qiang"""

PAUSED = """
@asked | {paused_name} | {paused_mail} | 0 | Moon chairs in recycled fabric
Hi Qiang,

one of our chains asks for the moon chair in recycled 600D polyester with a printed carry bag. Could you quote 800 pcs FOB Ningbo, and tell us the lead time for this version?

Thanks
{paused_name}
Maple Trail Gear Inc.
"""
PAUSED_ANSWER = """Hi {paused_first},

good idea, and thank you for asking us first. We do not stock the recycled 600D, so the mill has to tell us its price and the minimum for dyeing. I have asked this morning and expect the answer within two working days; then you have our offer with the lead time.

Best regards,
Qiang"""
