"""What are the customers' people called, by culture, and what do they do there?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonWords:
    given: tuple[str, ...]
    family: tuple[str, ...]


# culture | given names | family names
_TABLE = """
anglo | James, Sarah, Daniel, Emily, Michael, Laura, Thomas, Rachel, Andrew, Megan, Peter, Claire, Steve, Hannah, Graham, Olivia | Whitfield, Carter, Hughes, Barlow, Donnelly, Fraser, Mitchell, Osborne, Pearce, Reid, Sutton, Thornton, Walsh, Yates, Kendall, Lowry, McBride, Ellison
german | Markus, Sabine, Thomas, Claudia, Jürgen, Anja, Stefan, Katrin, Lukas, Monika, Florian, Birgit | Bergmann, Vogt, Krüger, Lindner, Hartmann, Schuster, Weiß, Pohl, Reuter, Seidel, Maurer, Thiele, Brandt, Kessler
nordic | Erik, Ingrid, Lars, Maja, Henrik, Sofie, Anders, Linnea, Mikkel, Astrid, Johan, Kari | Lindqvist, Hansen, Berg, Nyström, Dahl, Sørensen, Holm, Eklund, Strand, Nilsen, Kvist, Madsen
finnish | Jukka, Aino, Mikko, Sanna, Pekka | Virtanen, Lahtinen, Koskela, Salmi, Niemi
dutch | Jeroen, Sanne, Pieter, Marloes, Bart, Femke, Wim | de Groot, Vermeer, Jansen, van Dijk, Bakker, Claes, Maes, Visser
french | Julien, Camille, Antoine, Sophie, Luc, Élodie, Nicolas, Hélène | Morel, Lefèvre, Girard, Chevalier, Faure, Rousseau, Mercier, Blanchard, Renaud
spanish | Carlos, Lucía, Javier, Marta, Diego, Carmen, Alejandro, Paula, Andrés, Valentina | García Ruiz, Navarro, Ortega, Serrano, Molina, Castillo, Ibáñez, Rojas, Fuentes, Herrera, Paredes, Salinas
portuguese | João, Beatriz, Rafael, Mariana, Tiago, Inês | Almeida, Carvalho, Souza, Teixeira, Nogueira, Moreira, Barros
italian | Marco, Giulia, Luca, Francesca, Matteo, Chiara, Paolo | Ferrari, Colombo, Moretti, Galli, Rinaldi, Marchetti, Bellini, Costa
greek | Nikos, Eleni, Giorgos, Maria | Papadakis, Georgiou, Nikolaidis, Vassiliou
polish | Piotr, Agnieszka, Marek, Joanna, Tomasz | Kowalczyk, Nowak, Zieliński, Wójcik, Mazur, Lis
czech | Jan, Petra, Tomáš, Lenka | Novotný, Dvořák, Horák, Marek
hungarian | Gábor, Katalin, Zoltán, Eszter | Kovács, Szabó, Tóth, Varga
romanian | Andrei, Ioana, Mihai, Elena | Popescu, Ionescu, Munteanu, Radu
lithuanian | Tomas, Rasa, Darius, Jurga | Kazlauskas, Petrauskas, Jankauskas
turkish | Mehmet, Ayşe, Emre, Zeynep, Murat, Elif | Yılmaz, Demir, Kaya, Şahin, Aydın, Arslan
arabic | Omar, Fatima, Khalid, Noor, Ahmed, Layla, Yousef, Mariam, Hassan, Rania, Tariq, Salma | Al Mansoori, Haddad, Al Otaibi, Khoury, Nasser, Al Harbi, Saleh, Benali, Farouk, Al Kuwari, Mahmoud, Al Balushi
hebrew | Yossi, Noa, Amir, Tamar | Levi, Cohen, Mizrahi, Peretz
kazakh | Arman, Aigerim, Yerlan, Dinara | Nurlanov, Akhmetov, Sadykov, Omarov
african | Joseph, Grace, Pieter, Thandi, Samuel, Wanjiru, Johan, Naledi | Mwangi, Ochieng, van der Merwe, Dlamini, Botha, Kamau, Naidoo, Mokoena
japanese | Kenichi, Yuko, Takashi, Emi, Hiroshi, Naoko | Sato, Takahashi, Watanabe, Kobayashi, Yamada, Ishikawa, Matsuda
korean | Min-jun, Ji-woo, Seung-ho, Hye-jin | Kim, Park, Choi, Jung, Kang
malay | Azlan, Siti, Wei Ming, Farah | Rahman, Tan, Ismail, Lim
"""

# The first belongs to the main contact; the others are drawn from the rest.
MAIN_TITLES = ("Owner", "Purchasing Manager", "Buyer", "Managing Director", "Category Manager", "Import Manager")
OTHER_TITLES = (
    "Accounts Payable", "Logistics Coordinator", "Quality Manager", "Product Manager", "Assistant Buyer",
    "Warehouse Manager", "Marketing Manager", "Finance Director",
)  # fmt: skip
REMARKS = (
    "拍板人，只看总价", "比价快，回复简短", "周二、周四放款", "喜欢先看视频再看报价", "英语一般，尽量写短句",
    "不接电话，邮件当天回", "展会上见过，送过样品", "对交期很敏感", "每年来一次宁波", "问得很细，要附检测报告",
)  # fmt: skip


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(","))


def _words(line: str) -> tuple[str, PersonWords]:
    culture, given, family = (part.strip() for part in line.split(" | "))
    return culture, PersonWords(_names(given), _names(family))


PERSON_WORDS: dict[str, PersonWords] = dict(_words(line) for line in _TABLE.strip().splitlines())

# Where the family name says whether it is a woman's.
_WOMEN = frozenset("Agnieszka Joanna Petra Lenka Rasa Jurga Aigerim Dinara Eleni Maria".split())
_OF_WOMEN = {
    "Zieliński": "Zielińska", "Novotný": "Novotná", "Dvořák": "Dvořáková", "Horák": "Horáková", "Marek": "Marková",
    "Kazlauskas": "Kazlauskienė", "Petrauskas": "Petrauskienė", "Jankauskas": "Jankauskienė",
    "Nurlanov": "Nurlanova", "Akhmetov": "Akhmetova", "Sadykov": "Sadykova", "Omarov": "Omarova",
    "Papadakis": "Papadaki", "Nikolaidis": "Nikolaidou",
}  # fmt: skip
_CHINESE_THERE = {"Rahman": "Tan", "Ismail": "Lim"}
_MALAY_THERE = {family: malay for malay, family in _CHINESE_THERE.items()}


def fitting(culture: str, given: str, family: str) -> str:
    """The family name as it goes with the given one."""
    if culture == "malay":
        return (_CHINESE_THERE if given == "Wei Ming" else _MALAY_THERE).get(family, family)
    return _OF_WOMEN.get(family, family) if given in _WOMEN else family
