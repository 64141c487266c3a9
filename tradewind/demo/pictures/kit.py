"""What gives light, warmth and cold, and what carries it all."""

from random import Random

from tradewind.demo.pictures.canvas import DARK_STEEL, INK, STEEL, WHITE, WOOD, Canvas, Cloth, mixed

_GLOW = (255, 221, 128)
_FLAME = (74, 144, 226)


def lantern(on: Canvas, cloth: Cloth, chance: Random) -> None:
    on.arc((320, 150), 190, 170, (180, 360), DARK_STEEL, 7)
    on.box(262, 118, 378, 152, cloth.base, 12)
    on.box(240, 146, 400, 168, cloth.shade, 8)
    on.box(258, 168, 382, 320, mixed(_GLOW, WHITE, 0.35), 10)
    on.oval((320, 246), 74, 112, _GLOW)
    on.oval((320, 250), 36, 62, mixed(_GLOW, WHITE, 0.7))
    bars = chance.choice((2, 3, 4))
    for place in range(bars + 1):
        x = 258 + 124 * place / bars
        on.line([(x, 166), (x, 324)], DARK_STEEL, 5)
    on.box(236, 318, 404, 346, cloth.base, 8)
    on.box(248, 344, 392, 396, cloth.shade, 12)
    on.oval((320, 370), 22, 22, cloth.trim)


def stove(on: Canvas, cloth: Cloth, chance: Random) -> None:
    burners = chance.choice((1, 2))
    left, right = (186, 454) if burners == 1 else (108, 532)
    on.shape([(left + 24, 240), (right - 24, 240), (right, 300), (left, 300)], STEEL)
    on.box(left, 296, right, 376, cloth.base, 10)
    on.box(left, 348, right, 376, cloth.shade, 10)
    for place in range(burners):
        x = (left + right) / 2 if burners == 1 else (left + right) / 2 + (place * 2 - 1) * 106
        on.oval((x, 268), 132, 40, DARK_STEEL)
        on.oval((x, 266), 84, 24, INK)
        for turn in range(5):
            flame = x - 44 + turn * 22
            on.shape(
                [
                    *on.curve((flame - 8, 262), (flame - 4, 236), (flame, 222)),
                    *on.curve((flame, 222), (flame + 6, 240), (flame + 8, 262)),
                ],
                _FLAME,
            )
        on.oval((x, 330), 38, 38, INK)
        on.line([(x, 330), (x + 12, 318)], cloth.trim, 5)
        for leg in (-58, 58):
            on.line([(x + leg, 258), (x + leg * 0.5, 246)], INK, 5)
    if chance.random() < 0.5:
        _pot(on, (left + right) / 2 if burners == 1 else (left + right) / 2 - 106)
    for x in (left + 30, right - 30):
        on.box(x - 12, 374, x + 12, 392, INK, 4)


def _pot(on: Canvas, x: float) -> None:
    on.box(x - 62, 156, x + 62, 234, STEEL, 12)
    on.box(x + 20, 156, x + 62, 234, mixed(STEEL, INK, 0.2), 12)
    on.oval((x, 158), 130, 26, mixed(STEEL, WHITE, 0.4))
    on.oval((x, 146), 20, 12, INK)
    for side in (-1, 1):
        on.arc((x + side * 66, 190), 30, 34, (90, 270) if side < 0 else (270, 90), INK, 6)


def cooler(on: Canvas, cloth: Cloth, chance: Random) -> None:
    if chance.random() < 0.4:
        _soft_cooler(on, cloth)
        return
    on.arc((320, 190), 330, 150, (180, 360), DARK_STEEL, 9)
    on.box(134, 214, 506, 392, cloth.base, 22)
    on.box(134, 330, 506, 392, cloth.shade, 22)
    on.box(120, 170, 520, 224, mixed(cloth.light, WHITE, 0.55), 16)
    on.box(120, 204, 520, 224, cloth.light, 8)
    for x in (206, 434):
        on.box(x - 16, 206, x + 16, 262, INK, 6)
    on.box(276, 280, 364, 324, mixed(cloth.base, WHITE, 0.75), 6)
    on.oval((320, 302), 26, 26, cloth.trim)
    for x in (166, 474):
        on.oval((x, 392), 40, 22, INK)


def _soft_cooler(on: Canvas, cloth: Cloth) -> None:
    on.arc((320, 206), 170, 190, (180, 360), INK, 10)
    on.shape([(168, 232), (472, 232), (492, 392), (148, 392)], cloth.base)
    on.shape([(400, 232), (472, 232), (492, 392), (414, 392)], cloth.shade)
    on.box(156, 196, 484, 240, cloth.light, 18)
    on.line([(168, 228), (472, 228)], cloth.trim, 4)
    on.box(224, 276, 376, 364, cloth.shade, 12)
    on.line([(236, 300), (364, 300)], cloth.trim, 4)


def backpack(on: Canvas, cloth: Cloth, chance: Random) -> None:
    if chance.random() < 0.5:
        on.box(226, 92, 414, 132, cloth.trim, 20)  # a mat rolled on top
        for x in (262, 368):
            on.box(x, 88, x + 12, 136, INK, 3)
    on.arc((320, 124), 84, 70, (180, 360), INK, 8)
    on.shape([*on.curve((208, 392), (190, 130), (320, 124)), *on.curve((320, 124), (450, 130), (432, 392))], cloth.base)
    on.shape([*on.curve((360, 128), (450, 150), (432, 392)), (384, 392)], cloth.shade)
    on.shape(
        [*on.curve((232, 196), (240, 142), (320, 136)), *on.curve((320, 136), (400, 142), (408, 196))], cloth.light
    )
    on.line([(226, 206), (414, 206)], cloth.trim, 5)
    on.box(240, 272, 400, 384, cloth.shade, 20)
    on.box(240, 272, 400, 300, cloth.light, 14)
    on.line([(256, 302), (384, 302)], cloth.trim, 4)
    for x, wide in ((184, 38), (418, 38)):
        on.box(x, 268, x + wide, 378, mixed(cloth.base, INK, 0.2), 14)
    for x in (268, 360):
        on.box(x, 200, x + 12, 274, INK, 3)


def poles(on: Canvas, cloth: Cloth, chance: Random) -> None:
    count = chance.choice((3, 4, 5))
    for place in range(count):
        lean = (place - (count - 1) / 2) * 46
        top, foot = (320 + lean * 2.1, 96), (320 + lean * 0.5, 398)
        on.line([top, foot], DARK_STEEL, 12)
        on.line([(top[0] - 2, top[1]), (foot[0] - 2, foot[1])], STEEL, 4)
        for share in (0.33, 0.66):
            x, y = top[0] + (foot[0] - top[0]) * share, top[1] + (foot[1] - top[1]) * share
            on.line([(x, y - 14), (x, y + 14)], cloth.base, 15)
        on.oval(top, 16, 16, cloth.trim)
    on.box(282, 296, 358, 330, cloth.base, 10)
    on.box(282, 316, 358, 330, cloth.shade, 8)


def wagon(on: Canvas, cloth: Cloth, chance: Random) -> None:
    on.line([(470, 320), (580, 168)], DARK_STEEL, 9)
    on.line([(556, 156), (604, 180)], INK, 12)
    high = chance.randint(186, 214)
    on.shape([(120, high), (500, high), (478, 344), (142, 344)], cloth.base)
    on.shape([(120, high), (500, high), (496, high + 26), (124, high + 26)], cloth.light)
    on.shape([(142, 312), (482, 312), (478, 344), (142, 344)], cloth.shade)
    for x in (206, 310, 414):
        on.line([(x, high), (x + (310 - x) * 0.08, 344)], DARK_STEEL, 6)
    on.box(236, high + 54, 384, high + 102, cloth.shade, 8)
    for x in (186, 434):
        on.oval((x, 364), 82, 82, INK)
        on.oval((x, 364), 46, 46, STEEL)
        on.oval((x, 364), 18, 18, cloth.trim)


def flask(on: Canvas, cloth: Cloth, chance: Random) -> None:
    high = chance.randint(130, 170)
    on.box(256, high, 384, 394, cloth.base, 26)
    on.box(340, high, 384, 394, cloth.shade, 20)
    on.box(270, high + 14, 284, 372, cloth.light, 6)
    on.box(278, high - 46, 362, high + 6, STEEL, 10)
    on.box(286, high - 62, 354, high - 40, INK, 8)
    on.arc((384, high + 90), 70, 120, (270, 90), DARK_STEEL, 9)
    on.box(286, 284, 342, 330, mixed(cloth.base, WHITE, 0.7), 6)


def crate(on: Canvas, cloth: Cloth, chance: Random) -> None:
    """Whatever else the firm sells comes in a bag of its own."""
    on.shape([(164, 226), (476, 226), (500, 390), (140, 390)], cloth.base)
    on.shape([(392, 226), (476, 226), (500, 390), (408, 390)], cloth.shade)
    on.box(152, 200, 488, 236, cloth.light, 16)
    for x in (232, 388):
        on.line([(x, 232), (x + (4 if x > 320 else -4), 390)], cloth.trim, 12)
    on.arc((310, 210), 150, 130, (180, 360), INK, 9)
    if chance.random() < 0.5:
        on.box(262, 286, 358, 346, mixed(cloth.base, WHITE, 0.7), 8)
        on.line([(278, 306), (342, 306)], WOOD, 4)
        on.line([(278, 326), (322, 326)], WOOD, 4)
