"""What do the letters say that lie on the demo's desks?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeskWords:
    """`back` working days ago at `minute` of the day; `leaves`: at which minute of tomorrow, by the office's clock."""

    party: str
    by: str
    state: str
    back: int
    minute: int
    leaves: int
    said: str
    subject: str
    text: str


_TABLE = """
@Bergmann GmbH | liqiang | draft | 1 | 17:12 | | | Spring order: fabric colours and carton marks
Dear Klaus,

the lab dips of forest and sand came back this morning; both are within your tolerance. I am adding the photos and the \
test report of the slate fabric, which we still miss, as soon as the mill sends it.

One question before we cut: shall the carton marks stay as last year, or do you want the new article numbers?
@Isar Outdoor GmbH | lina | draft | 2 | 16:40 | | | Handover to a colleague
Dear all,

from next month on my colleague will take care of your orders. I will introduce
@Dolomiti Sport S.r.l. | wangfang | draft | 1 | 11:25 | | | Listino primavera
Gentile cliente,

in allegato il listino per la primavera con i nuovi gazebo e le brandine. I prezzi valgono fino a fine mese. \
Mi dica le quantità e le preparo l'offerta CIF Genova.
@Kamp Ev Ltd. Şti. | assistant | draft | 3 | 15:48 | | | Invitation: our booth at the spring fair
Dear friends,

we would be glad to see you at our booth. The new inflatable tents and the folding furniture will be there in real size.
@Maple Trail Gear Inc. | liqiang | waiting | 1 | 17:20 | 22:10 | | Packing of the moon chairs
Good morning,

as promised the packing of the moon chairs: 4 pcs in a carton of 92 x 24 x 30 cm, 13.6 kg gross. A 20 ft container takes \
1,540 pcs. If you want them with your own sleeve, we need the artwork two weeks before production.

This mail leaves when your office opens.
@Andes Trek S.A.C. | wangfang | waiting | 1 | 16:33 | 22:05 | | Carpas de 3 estaciones: muestra lista
Estimados señores:

la muestra de la carpa de 3 estaciones está lista. ¿Nos confirman la dirección de entrega en Cusco y un teléfono para el \
courier? El flete corre a cargo del destinatario y lo descontamos del primer pedido.
@Ohio Outdoor LLC | wudi | waiting | 1 | 15:57 | 22:30 | | Wagon: drop test report
Hello,

please find below the result of the drop test of the camp wagon: five drops from 80 cm with 60 kg inside, no broken weld, \
one scratched handle. The full report follows with the shipping documents.
@Happy Camper Pty Ltd | wudi | failed | 2 | 10:18 | | 550 5.1.1 User unknown | New price of the bell tent
Hello,

the canvas mill has confirmed the price for the first quarter: the bell tent stays at the price of our last offer until \
the end of March.
@Coastline Camping | liqiang | unknown | 1 | 14:02 | | | Booking of the Auckland container
Good afternoon,

the forwarder holds space for one 40 ft HQ, closing on Thursday. Please confirm by tomorrow that the cargo may be loaded \
as packed, with the 12 cartons of spare poles on top.
"""


def _minute(text: str) -> int:
    hour, _, minute = text.partition(":")
    return int(hour) * 60 + int(minute) if text else 0


def _words(block: str) -> DeskWords:
    head, _, text = block.partition("\n")
    party, by, state, back, at, leaves, said, subject = (part.strip() for part in head.split("|"))
    return DeskWords(party, by, state, int(back), _minute(at), _minute(leaves), said, subject, text.strip())


LETTERS: tuple[DeskWords, ...] = tuple(_words(block) for block in _TABLE.strip().removeprefix("@").split("\n@"))
