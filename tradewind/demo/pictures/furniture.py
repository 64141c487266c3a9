"""What one sits, eats and sleeps on."""

from random import Random

from tradewind.demo.pictures.canvas import DARK_STEEL, INK, STEEL, WOOD, Canvas, Cloth, mixed


def chair(on: Canvas, cloth: Cloth, chance: Random) -> None:
    chance.choice((_folding, _director, _low))(on, cloth, chance)


def _folding(on: Canvas, cloth: Cloth, chance: Random) -> None:
    on.line([(222, 400), (408, 268)], STEEL, 8)
    on.line([(418, 400), (232, 268)], DARK_STEEL, 8)
    on.line([(236, 270), (206, 108)], DARK_STEEL, 8)
    on.line([(404, 270), (434, 108)], DARK_STEEL, 8)
    on.shape([(206, 108), (434, 108), (412, 240), (228, 240)], cloth.base)
    on.shape([(206, 108), (434, 108), (430, 134), (210, 134)], cloth.light)
    on.shape([(226, 248), (414, 248), (446, 300), (194, 300)], cloth.shade)
    on.shape([(194, 300), (446, 300), (440, 318), (200, 318)], cloth.base)
    for left, right in ((166, 226), (414, 474)):
        on.box(left, 214, right, 232, cloth.trim, 8)
        on.line([((left + right) / 2, 230), ((left + right) / 2, 312)], DARK_STEEL, 6)
    if chance.random() < 0.6:
        on.box(178, 230, 208, 262, mixed(cloth.shade, INK, 0.3), 6)  # holds a cup


def _director(on: Canvas, cloth: Cloth, _chance: Random) -> None:
    for start, end in (((212, 398), (424, 290)), ((428, 398), (216, 290))):
        on.line([start, end], WOOD, 12)
    for x in (208, 432):
        on.line([(x, 112), (x, 300)], WOOD, 12)
        on.box(x - 18, 214, x + 18, 228, mixed(WOOD, INK, 0.2), 4)
    on.box(196, 124, 444, 188, cloth.base, 6)
    on.box(196, 124, 444, 142, cloth.light, 6)
    on.shape([(206, 274), (434, 274), (452, 300), (188, 300)], cloth.shade)
    on.box(190, 396, 246, 404, mixed(WOOD, INK, 0.3), 3)
    on.box(394, 396, 450, 404, mixed(WOOD, INK, 0.3), 3)


def _low(on: Canvas, cloth: Cloth, chance: Random) -> None:
    lean = chance.randint(0, 26)
    on.line([(196, 398), (452, 330)], DARK_STEEL, 8)
    on.line([(452, 398), (240, 318)], DARK_STEEL, 8)
    on.shape([(206 - lean, 120), (282 - lean, 112), (330, 322), (250, 336)], cloth.base)
    on.shape([(206 - lean, 120), (228 - lean, 118), (274, 332), (250, 336)], cloth.shade)
    on.shape([(250, 336), (330, 322), (478, 330), (462, 362)], cloth.light)
    on.line([(250, 336), (462, 362)], cloth.trim, 6)
    on.line([(236, 236), (430, 252)], DARK_STEEL, 9)
    on.line([(430, 252), (448, 338)], DARK_STEEL, 7)


def table(on: Canvas, cloth: Cloth, chance: Random) -> None:
    top = WOOD if chance.random() < 0.5 else cloth.base
    high = chance.randint(206, 240)
    for left, right in ((176, 300), (344, 468)):
        on.line([(left, high + 20), (right, 396)], DARK_STEEL, 9)
        on.line([(right, high + 20), (left, 396)], STEEL, 9)
    on.shape([(96, high + 10), (176, high - 42), (544, high - 42), (560, high + 10)], top)
    on.box(96, high + 8, 560, high + 24, mixed(top, INK, 0.3), 4)
    slats = chance.choice((0, 5, 7))
    for place in range(1, slats):
        share = place / slats
        on.line([(96 + 464 * share, high + 8), (176 + 368 * share, high - 40)], mixed(top, INK, 0.2), 2)
    if chance.random() < 0.5:
        on.box(300, high - 76, 336, high - 30, cloth.trim, 5)
        on.arc((340, high - 54), 24, 26, (270, 90), cloth.trim, 5)


def sleeping_bag(on: Canvas, cloth: Cloth, chance: Random) -> None:
    if chance.random() < 0.4:
        _rolled(on, cloth)
        return
    on.shape(
        [
            *on.curve((96, 300), (90, 176), (190, 180)),
            (520, 214),
            *on.curve((560, 244), (580, 300), (540, 338)),
            (520, 348),
            (180, 396),
            *on.curve((180, 396), (96, 390), (96, 300)),
        ],
        cloth.base,
    )
    on.shape(
        [
            (150, 390),
            (180, 396),
            (520, 348),
            *on.curve((540, 338), (570, 316), (566, 280)),
            (300, 340),
            *on.curve((300, 340), (180, 352), (112, 346)),
        ],
        cloth.shade,
    )
    on.oval((180, 268), 128, 118, cloth.light)
    on.oval((188, 276), 88, 78, mixed(cloth.trim, (255, 255, 255), 0.5))
    for x in range(276, 540, 44):
        on.line(on.curve((x, 196 + (x - 276) * 0.1), (x + 22, 270), (x + 4, 372 - (x - 276) * 0.13)), cloth.shade, 3)
    on.line(on.curve((214, 214), (400, 230), (520, 246)), cloth.trim, 4)


def _rolled(on: Canvas, cloth: Cloth) -> None:
    on.box(150, 210, 500, 392, cloth.base, 60)
    on.box(150, 320, 500, 392, cloth.shade, 36)
    on.oval((176, 301), 96, 182, cloth.light)
    for across, fill in ((64, cloth.base), (40, cloth.light), (18, cloth.shade)):
        on.oval((176, 301), across, across * 1.9, fill)
    for x in (290, 400):
        on.box(x, 206, x + 18, 396, cloth.trim, 4)
    on.arc((354, 206), 120, 70, (180, 360), INK, 7)


def cot(on: Canvas, cloth: Cloth, chance: Random) -> None:
    for x in (150, 320, 490):
        on.line([(x - 46, 396), (x + 40, 286)], DARK_STEEL, 8)
        on.line([(x + 46, 396), (x - 40, 286)], STEEL, 8)
    on.shape([(78, 292), (164, 236), (590, 236), (552, 292)], cloth.base)
    on.shape([(78, 292), (164, 236), (220, 236), (140, 292)], cloth.light)
    on.box(72, 288, 558, 306, cloth.shade, 8)
    if chance.random() < 0.6:
        on.shape([(118, 276), *on.curve((118, 276), (160, 222), (226, 244)), (196, 284)], cloth.trim)


def mattress(on: Canvas, cloth: Cloth, chance: Random) -> None:
    ribs = chance.choice((5, 6, 8))
    on.shape([(70, 352), (188, 226), (574, 226), (520, 352)], cloth.shade)
    for place in range(ribs):
        share, after = place / ribs, (place + 0.86) / ribs
        y, below = 226 + 120 * share, 226 + 120 * after
        on.shape(
            [(188 - 118 * share, y), (574 - 54 * share, y), (574 - 54 * after, below), (188 - 118 * after, below)],
            (cloth.base, cloth.light)[place % 2],
        )
    on.box(70, 348, 520, 384, cloth.shade, 14)
    on.shape([(520, 350), (574, 226), (576, 254), (522, 382)], mixed(cloth.shade, INK, 0.25))
    on.oval((96, 366), 16, 16, cloth.trim)
    if chance.random() < 0.6:
        on.shape([*on.curve((212, 234), (300, 196), (330, 234)), (300, 262), (190, 262)], cloth.trim)
