"""What do buyers write in Spanish, French and Portuguese, and what do we answer in Spanish?"""

SPANISH = """
@greeting
Buenos días,
@greeting
Estimados señores:
@greeting
Hola, buenas tardes,
@intro
Somos una tienda de artículos de camping en {city} con venta en línea.
@intro
Les escribo de parte de {company}; distribuimos material de aire libre a clubes y campings.
@intro
Vimos su stand en la feria de Cantón y nos gustó la calidad.
@intro
Buscamos un fabricante directo para la próxima temporada.
@ask
Nos interesan {q} unidades de {pl}, color a convenir. ¿Podrían enviarnos precio FOB Ningbo y plazo de entrega?
@ask
Por favor, cotizar {q} unidades de {pl}, CIF {port}, con medidas de la caja.
@ask
¿Cuál es el precio de {pl} para {q} unidades y cuál es el pedido mínimo?
@soft
¿Tienen catálogo con {pl} y artículos parecidos?
@soft
Por ahora solo estamos reuniendo información sobre {pl} para el año que viene. ¿Nos mandan un catálogo?
@more
Necesitamos el informe de ensayo de la tela.
@more
Las instrucciones tienen que ir en español.
@more
Si la calidad es buena, sería un pedido anual.
@closing
Quedo a la espera de su respuesta.
@closing
Saludos cordiales
@closing
Un saludo,
@details
Hola {me}, el color es verde oliva y el logo va solo en la bolsa. {q} unidades en un solo envío, por favor.
@haggle
Gracias, {me}. USD {usd} está por encima de lo que pagamos hoy; con USD {low} podríamos cerrar {q} unidades.
@haggle
Hola {me}, mi jefe pide USD {low}. ¿Se puede hacer algo si subimos la cantidad?
@sample
¿Nos pueden enviar dos muestras antes? El transporte lo pagamos nosotros.
@good
Llegaron las muestras, todo correcto. Solo la cremallera va un poco dura. Seguimos adelante.
@order
De acuerdo, {me}. Envíe la factura proforma por {q} unidades; hoy mismo mandamos el pedido.
@too_dear
Lo siento, {me}, al final lo hemos pedido a otro proveedor por la diferencia. Hablamos la próxima temporada.
@too_many
Gracias, pero {moq} unidades es demasiado para nosotros; con cincuenta nos bastaría.
@too_late
La mercancía llegaría con la temporada empezada. El año que viene lo vemos antes.
@dropped
El proyecto está parado por decisión de la dirección. Le aviso si se retoma.
@later
Estamos en pleno inventario, denos por favor hasta {month}.
"""

OURS_SPANISH = """
@quote
Estimado/a {first}:

gracias por su consulta. Le ofrecemos:

{code} {pl}: USD {usd} por unidad, FOB Ningbo
Cantidad {q}, pedido mínimo {moq} unidades
Entrega 35 días después del anticipo; 30 % por transferencia, saldo contra copia del B/L

La oferta vale 15 días.

Saludos cordiales,
{me}
@quote
Hola {first}:

para {q} unidades de {pl} ({code}) podemos ofrecer USD {usd} FOB Ningbo, en total USD {sum}. Cada pieza va en su bolsa, cuatro por caja.
Si me indica el puerto, añado el flete.

Un saludo,
{me}
@answer
Estimado/a {first}:

gracias por escribirnos. Hoy le mando las páginas de {pl} y la presentación de la empresa. ¿Qué cantidad tienen pensada?

Saludos cordiales,
{me}
@ask_details
Estimado/a {first}:

para calcular me faltan el color de la tela, si lleva impresión y el puerto de llegada. En cuanto los tenga, recibe la oferta el mismo día.

Saludos cordiales,
{me}
@offer
Estimado/a {first}:

he hablado con la fábrica: con {q} unidades en un solo envío podemos llegar a USD {low}. Lo demás queda como en la oferta.

Saludos cordiales,
{me}
@hold
Estimado/a {first}:

lo entiendo, pero por debajo de USD {usd} habría que usar una tela más fina y no se la aconsejo. Con más cantidad hay algo de margen.

Saludos cordiales,
{me}
@sample_sent
Estimado/a {first}:

hoy han salido dos muestras por DHL, portes debidos. Llegan en cuatro días.

Saludos cordiales,
{me}
@thanks_order
Estimado/a {first}:

¡muchas gracias por el pedido! La proforma va en un correo aparte. Empezamos en cuanto llegue el anticipo.

Saludos cordiales,
{me}
@polite_lost
Estimado/a {first}:

gracias por decírmelo. Guardo su ficha y le escribo antes de la próxima temporada.

Saludos cordiales,
{me}
@chase
Estimado/a {first}:

¿ha podido ver nuestra oferta de {pl}? Si la cantidad o el embalaje deben ser otros, dígamelo sin problema.

Saludos cordiales,
{me}
@chase
Hola {first}:

le adjunto dos fotos de {pl} tal como salió la semana pasada para otro cliente de su región. ¿Sería algo para ustedes?

Un saludo,
{me}
@chase
Hola {first}:

los barcos se llenan antes de las fiestas. Para que {pl} llegue a tiempo convendría fijar cantidad y color esta semana.

Un saludo,
{me}
@later_ok
Estimado/a {first}:

sin problema. Lo apunto para {month} y le escribo entonces.

Saludos cordiales,
{me}
@thanks_good
Estimado/a {first}:

me alegro mucho, gracias. La cremallera se cambia para la producción. Quedo a la espera de su pedido.

Saludos cordiales,
{me}
"""

FRENCH = """
@greeting
Bonjour,
@greeting
Madame, Monsieur,
@intro
Nous sommes un magasin de camping à {city} et vendons aussi en ligne.
@intro
{company} fournit des clubs de randonnée et des campings de la région.
@intro
Nous avons vu votre stand à la foire de Canton.
@ask
Nous cherchons {q} pièces de {pl}. Merci de nous envoyer votre meilleur prix FOB Ningbo et le délai de livraison.
@ask
Pourriez-vous nous faire un devis pour {q} pièces de {pl}, CIF {port}, avec les dimensions des cartons ?
@ask
Quel est le prix de {pl} pour {q} pièces, et quelle est la quantité minimum ?
@soft
Avez-vous un catalogue avec {pl} et les articles du même genre ?
@more
Le rapport d'essai du tissu est indispensable pour nous.
@more
La notice doit être en français.
@more
Si la qualité est là, ce sera une commande annuelle.
@closing
Bien cordialement
@closing
Dans l'attente de votre réponse, cordialement,
@details
Bonjour {me}, la couleur est vert olive, avec notre logo sur le sac seulement. {q} pièces en une fois.
@haggle
Merci {me}. À USD {usd} nous sommes au-dessus de notre fournisseur actuel ; à USD {low} nous signons pour {q} pièces.
@sample
Pourriez-vous d'abord nous envoyer deux échantillons ? Le transport est à notre charge.
@good
Les échantillons sont arrivés, très bien, seule la fermeture est un peu dure. Nous continuons.
@order
C'est d'accord, {me}. Merci d'envoyer la facture pro forma pour {q} pièces, le bon de commande suit.
@too_dear
Désolé {me}, nous avons commandé ailleurs, l'écart était trop grand. À la saison prochaine.
@too_many
Merci, mais {moq} pièces, c'est beaucoup trop pour nous. Cinquante nous suffiraient.
@too_late
La marchandise arriverait après le début de la saison. Parlons-en plus tôt l'année prochaine.
@dropped
Le projet est suspendu par la direction. Je reviens vers vous s'il reprend.
@later
Nous sommes en plein inventaire, laissez-nous jusqu'en {month}.
"""

PORTUGUESE = """
@greeting
Bom dia,
@greeting
Prezados senhores,
@intro
Somos uma loja de camping em {city} e vendemos também pela internet.
@intro
{company} distribui artigos de ar livre para clubes e pousadas.
@intro
Conhecemos a empresa de vocês na feira de Cantão.
@ask
Temos interesse em {q} unidades de {pl}. Poderiam enviar o preço FOB Ningbo e o prazo de entrega?
@ask
Por favor, cotar {q} unidades de {pl}, CIF {port}, com as medidas da caixa.
@soft
Vocês têm catálogo com {pl} e artigos parecidos?
@more
Precisamos do laudo de teste do tecido.
@more
As instruções têm que vir em português.
@closing
Fico no aguardo.
@closing
Atenciosamente,
@details
Olá {me}, a cor é verde oliva e o logo vai só na bolsa. {q} unidades de uma vez.
@haggle
Obrigado, {me}. USD {usd} está acima do que pagamos hoje; com USD {low} fechamos {q} unidades.
@sample
Poderiam mandar duas amostras antes? O frete é por nossa conta.
@good
As amostras chegaram, tudo certo, só o zíper está um pouco duro. Vamos em frente.
@order
Combinado, {me}. Mande a fatura proforma de {q} unidades; o pedido segue hoje.
@too_dear
Sinto muito, {me}, compramos de outro fornecedor por causa da diferença. Falamos na próxima temporada.
@too_many
Obrigado, mas {moq} unidades é demais para nós. Cinquenta bastariam.
@too_late
A mercadoria chegaria com a temporada já em andamento. No ano que vem falamos antes.
@dropped
O projeto foi suspenso pela diretoria. Aviso se for retomado.
@later
Estamos em inventário, por favor nos dê até {month}.
"""
