"""What do buyers write in German?"""

THEIRS = """
@greeting
Sehr geehrte Damen und Herren,
@greeting
Guten Tag,
@greeting
Hallo,
@intro
wir sind ein Outdoor-Händler in {city} mit drei Filialen.
@intro
{company} beliefert Campingplätze und Vereine in der Region.
@intro
wir haben Ihren Stand auf der Messe in Kanton gesehen.
@intro
für die kommende Saison suchen wir einen Hersteller.
@ask
Bitte senden Sie uns ein Angebot über {q} Stück {pl}, FOB Ningbo, mit Lieferzeit.
@ask
Was kosten {q} Stück {pl} frei {port}, und wie hoch ist die Mindestmenge?
@ask
Wir benötigen {q} Stück {pl} in Oliv. Bitte nennen Sie uns Ihren Preis und die Kartonmaße.
@soft
Haben Sie einen Katalog mit {pl} und ähnlichen Artikeln?
@soft
Im Moment sammeln wir nur Informationen zu {pl} für das nächste Jahr. Haben Sie einen Katalog?
@more
Der Stoff muss nach EN 5912 geprüft sein, bitte den Bericht beilegen.
@more
Die Anleitung muss auf Deutsch sein.
@more
Wenn die Qualität stimmt, wird daraus ein Jahresauftrag.
@closing
Mit freundlichen Grüßen
@closing
Viele Grüße
@closing
Beste Grüße
@details
Hallo {me}, Farbe Oliv, unser Logo nur auf dem Packsack, {q} Stück in einer Lieferung. Danke!
@haggle
Guten Tag {me}, USD {usd} liegt über unserem heutigen Einkauf. Bei USD {low} würden wir {q} Stück bestellen.
@haggle
Hallo {me}, der Einkaufsleiter sagt USD {low}, sonst bleiben wir, wo wir sind. Geht da noch etwas?
@sample
Könnten Sie uns vorab zwei Muster schicken? Den Kurier zahlen wir.
@good
Die Muster sind da, sauber genäht, nur der Reißverschluss hakt etwas. Wir machen weiter.
@order
Einverstanden, {me}. Bitte die Proformarechnung über {q} Stück schicken, die Bestellung kommt heute.
@too_dear
Leider haben wir anderswo bestellt, am Ende waren es sechs Prozent. Nächste Saison gern wieder.
@too_many
Danke, aber {moq} Stück sind für uns viel zu viel. Fünfzig wären unsere Menge.
@too_late
Die Ware käme erst nach Saisonbeginn. Lassen Sie uns nächstes Jahr früher sprechen.
@dropped
Das Projekt wurde von der Geschäftsleitung verschoben. Ich melde mich, wenn es weitergeht.
@later
Wir stecken mitten in der Inventur, bitte geben Sie uns Zeit bis {month}.
"""
