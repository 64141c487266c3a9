"""Tents, roofs and hammocks."""

from random import Random

from tradewind.demo.pictures.canvas import DARK_STEEL, INK, WOOD, Canvas, Cloth, mixed

_INSIDE = (58, 62, 72)
_ROPE = (150, 140, 122)


def tent(on: Canvas, cloth: Cloth, chance: Random) -> None:
    chance.choice((_dome, _ridge, _dome, _cabin))(on, cloth, chance)


def _ropes(on: Canvas, *ends: tuple[tuple[float, float], tuple[float, float]]) -> None:
    for start, end in ends:
        on.line([start, end], _ROPE, 1.6)
        on.line([(end[0] - 4, end[1] - 6), (end[0] + 3, end[1] + 5)], INK, 2.4)


def _dome(on: Canvas, cloth: Cloth, chance: Random) -> None:
    top, wide = chance.randint(118, 150), chance.randint(205, 235)
    left, right = 320 - wide, 320 + wide
    _ropes(on, ((left + 60, 250), (left - 46, 396)), ((right - 60, 250), (right + 46, 396)))
    outline = on.curve((left, 392), (320 - wide * 0.82, top), (320, top)) + on.curve(
        (320, top), (320 + wide * 0.82, top), (right, 392)
    )
    on.shape(outline, cloth.base)
    on.shape([*on.curve((320, top), (320 + wide * 0.82, top), (right, 392)), (430, 392)], cloth.shade)
    on.shape(
        [
            *on.curve((320, top), (240, top + 60), (196, 392)),
            (left, 392),
            *on.curve((left, 392), (320 - wide * 0.82, top), (320, top)),
        ],
        cloth.light,
    )
    on.line(on.curve((196, 392), (236, top + 70), (320, top)), cloth.trim, 4)
    on.line(on.curve((430, 392), (396, top + 70), (320, top)), cloth.trim, 4)
    on.shape([*on.curve((236, 392), (262, 226), (314, 216)), *on.curve((314, 216), (372, 226), (392, 392))], _INSIDE)
    on.shape(
        [*on.curve((314, 216), (372, 226), (392, 392)), (352, 392), *on.curve((352, 392), (350, 280), (314, 216))],
        mixed(cloth.base, cloth.light, 0.5),
    )
    on.box(left + 8, 388, right - 8, 396, cloth.shade, 3)
    if chance.random() < 0.6:  # a window at the side
        on.shape(
            [*on.curve((452, 300), (470, 262), (496, 290)), (508, 340), (458, 340)], mixed(cloth.shade, _INSIDE, 0.6)
        )


def _ridge(on: Canvas, cloth: Cloth, chance: Random) -> None:
    top, depth = chance.randint(120, 150), chance.randint(110, 150)
    back = 300 + depth
    _ropes(on, ((260, top), (70, 398)), ((back + 30, top + 34), (600, 388)))
    on.shape([(260, top), (back + 30, top + 34), (570, 376), (404, 396)], cloth.base)
    on.shape([(260, top), (back + 30, top + 34), (back + 40, top + 52), (272, top + 24)], cloth.light)
    on.shape([(260, top), (404, 396), (116, 396)], cloth.shade)
    on.shape([(260, top + 34), (318, 396), (200, 396)], _INSIDE)
    on.shape([(260, top + 34), (200, 396), (150, 396)], cloth.light)
    on.shape([(260, top + 34), (318, 396), (366, 396)], mixed(cloth.base, cloth.light, 0.4))
    on.line([(116, 396), (260, top), (404, 396)], cloth.trim, 5)
    on.line([(404, 396), (570, 376)], cloth.trim, 5)
    for share in (0.33, 0.66):
        x, y = 260 + (back - 230) * share, top + 34 * share
        on.line([(x, y), (404 + 166 * share, 396 - 20 * share)], cloth.shade, 2)


def tunnel(on: Canvas, cloth: Cloth, chance: Random) -> None:
    hoops = chance.choice((3, 4))
    _ropes(on, ((120, 240), (52, 402)), ((520, 290), (606, 384)))
    roof = on.curve((190, 150), (400, 150), (540, 232)) + on.curve((540, 232), (566, 300), (566, 386))
    on.shape([*roof, (200, 394), (190, 150)], cloth.base)
    on.shape(
        [*on.curve((190, 150), (400, 150), (540, 232)), (552, 276), *on.curve((552, 276), (400, 214), (240, 208))],
        cloth.light,
    )
    on.shape([*on.curve((300, 394), (420, 330), (566, 318)), (566, 386), (300, 394)], cloth.shade)
    for place in range(1, hoops):
        share = place / hoops
        x, top = 200 + 340 * share, 152 + 76 * share * share
        on.line(on.curve((x, top), (x + 74, top + 60), (x + 62, 392)), cloth.trim, 4)
    on.shape([*on.curve((86, 394), (94, 150), (190, 150)), *on.curve((190, 150), (286, 150), (294, 394))], cloth.shade)
    on.shape([*on.curve((122, 394), (132, 214), (190, 208)), *on.curve((190, 208), (248, 214), (258, 394))], _INSIDE)
    on.shape([*on.curve((122, 394), (132, 214), (190, 208)), (176, 300), (150, 394)], cloth.light)
    on.line(on.curve((86, 394), (94, 150), (190, 150)) + on.curve((190, 150), (286, 150), (294, 394)), cloth.trim, 5)


def bell(on: Canvas, cloth: Cloth, chance: Random) -> None:
    top, eaves = chance.randint(70, 90), chance.randint(272, 292)
    _ropes(on, ((140, eaves), (44, 398)), ((500, eaves), (596, 398)), ((420, eaves), (516, 404)))
    on.shape([(132, eaves), (508, eaves), (496, 394), (144, 394)], cloth.base)
    on.shape([(400, eaves), (508, eaves), (496, 394), (396, 394)], cloth.shade)
    on.shape(
        [
            (320, top),
            *on.curve((320, top), (420, 196), (524, eaves + 6)),
            (116, eaves + 6),
            *on.curve((116, eaves + 6), (220, 196), (320, top)),
        ],
        cloth.light,
    )
    on.shape([(320, top), *on.curve((320, top), (420, 196), (524, eaves + 6)), (404, eaves + 6)], cloth.shade)
    on.shape([(320, top), (250, eaves + 6), (392, eaves + 6)], cloth.base)
    on.shape([(320, top + 96), (276, 394), (364, 394)], _INSIDE)
    on.shape([(320, top + 96), (276, 394), (244, 394)], cloth.light)
    on.shape([(320, top + 96), (364, 394), (396, 394)], mixed(cloth.base, cloth.light, 0.5))
    on.line([(116, eaves + 6), (524, eaves + 6)], cloth.trim, 5)
    on.line([(320, top), (320, top - 22)], WOOD, 6)


def _cabin(on: Canvas, cloth: Cloth, chance: Random) -> None:
    eaves = chance.randint(206, 224)
    _ropes(on, ((112, eaves), (44, 398)), ((528, eaves), (598, 398)))
    on.box(118, eaves, 522, 394, cloth.base)
    on.box(392, eaves, 522, 394, cloth.shade)
    on.shape([(96, eaves + 8), (190, 128), (450, 128), (544, eaves + 8)], cloth.light)
    on.shape([(392, eaves + 8), (450, 128), (544, eaves + 8)], mixed(cloth.light, cloth.shade, 0.45))
    on.line([(96, eaves + 8), (544, eaves + 8)], cloth.trim, 6)
    on.box(150, eaves + 34, 226, eaves + 100, _INSIDE, 6)
    on.line([(188, eaves + 34), (188, eaves + 100)], cloth.base, 3)
    on.shape([(262, 394), *on.curve((262, eaves + 70), (300, eaves + 10), (338, eaves + 70)), (338, 394)], _INSIDE)
    on.shape([(338, eaves + 60), (372, eaves + 66), (372, 394), (338, 394)], cloth.light)
    on.box(420, eaves + 34, 494, eaves + 100, mixed(_INSIDE, cloth.shade, 0.3), 6)
    on.line([(118, eaves), (118, 394)], DARK_STEEL, 4)
    on.line([(522, eaves), (522, 394)], DARK_STEEL, 4)


def tarp(on: Canvas, cloth: Cloth, chance: Random) -> None:
    if chance.random() < 0.5:
        _gazebo(on, cloth)
        return
    dip = chance.randint(34, 60)
    for x, foot in ((120, 400), (520, 400)):
        on.line([(x, 176), (x - 6, foot)], DARK_STEEL, 5)
    _ropes(on, ((120, 176), (40, 404)), ((520, 176), (604, 404)), ((320, 130), (320, 404)))
    front = on.curve((120, 176), (320, 176 + dip), (520, 176))
    on.shape([*front, (600, 262), *on.curve((560, 268), (320, 220 + dip), (80, 268))], cloth.shade)
    on.shape(
        [
            (120, 176),
            *on.curve((120, 176), (220, 130 + dip / 2), (320, 122)),
            *on.curve((320, 122), (420, 130 + dip / 2), (520, 176)),
            (566, 262),
            *on.curve((566, 262), (320, 214), (74, 262)),
        ],
        cloth.base,
    )
    on.shape(
        [
            (320, 122),
            *on.curve((320, 122), (420, 130 + dip / 2), (520, 176)),
            (566, 262),
            *on.curve((566, 262), (440, 236), (320, 230)),
        ],
        cloth.light,
    )
    on.line(on.curve((74, 262), (320, 214), (566, 262)), cloth.trim, 4)


def _gazebo(on: Canvas, cloth: Cloth) -> None:
    for x in (134, 506):
        on.line([(x, 214), (x, 400)], DARK_STEEL, 7)
    for x in (226, 414):
        on.line([(x, 206), (x, 372)], mixed(DARK_STEEL, (255, 255, 255), 0.35), 5)
    on.shape([(112, 214), (320, 92), (528, 214)], cloth.base)
    on.shape([(320, 92), (528, 214), (372, 214)], cloth.shade)
    on.shape([(320, 92), (112, 214), (250, 214)], cloth.light)
    for place in range(8):
        left = 112 + place * 52
        on.shape(
            [(left, 212), (left + 52, 212), (left + 52, 240), (left + 26, 250), (left, 240)],
            (cloth.trim, cloth.base)[place % 2],
        )


def hammock(on: Canvas, cloth: Cloth, chance: Random) -> None:
    for x, lean in ((92, -4), (548, 4)):
        on.line([(x + lean, 96), (x, 404)], WOOD, 20)
        on.line([(x + lean + 5, 96), (x + 5, 404)], mixed(WOOD, INK, 0.25), 6)
    sag = chance.randint(330, 360)
    for end, hook in (((184, 236), (96, 170)), ((456, 236), (544, 170))):
        for away in (-14, 0, 14):
            on.line([hook, (end[0], end[1] + away)], _ROPE, 2)
    on.shape(
        [*on.curve((180, 220), (320, sag - 40), (460, 220)), *on.curve((460, 252), (320, sag + 96), (180, 252))],
        cloth.base,
    )
    on.shape(
        [*on.curve((180, 236), (320, sag + 34), (460, 236)), *on.curve((460, 252), (320, sag + 96), (180, 252))],
        cloth.shade,
    )
    for place in range(chance.choice((2, 3))):
        drop = place * 18
        on.line(on.curve((182, 224 + drop / 2), (320, sag - 26 + drop), (458, 224 + drop / 2)), cloth.trim, 5)
