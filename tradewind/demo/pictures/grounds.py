"""Before what does a product stand: in the studio, outside, or as a drawing with its sizes?"""

from random import Random

from tradewind.demo.pictures.canvas import HEIGHT, INK, WHITE, WIDTH, Canvas, Cloth, Colour, mixed

STUDIOS: tuple[Colour, ...] = ((246, 247, 249), (242, 245, 248), (248, 246, 242), (244, 247, 244))
SKIES: tuple[Colour, ...] = ((214, 232, 246), (250, 226, 206), (222, 236, 230), (206, 218, 240))


def studio(on: Canvas, tone: Colour) -> None:
    """A light ground with a shadow."""
    on.box(0, 380, WIDTH, HEIGHT, mixed(tone, (120, 130, 145), 0.07))
    on.oval((320, 400), 480, 40, mixed(tone, (70, 80, 95), 0.2))


def outside(on: Canvas, sky: Colour, chance: Random) -> None:
    """Hills, trees, and a sun that stands elsewhere each time."""
    sun = (chance.randint(60, 580), chance.randint(50, 110))
    on.oval(sun, 74, 74, mixed(sky, (255, 236, 170), 0.85))
    far, near = mixed(sky, (96, 130, 142), 0.45), mixed(sky, (74, 116, 92), 0.7)
    crest = [(x, 232 + chance.randint(-34, 34)) for x in range(0, WIDTH + 1, 80)]
    on.shape([(0, HEIGHT), *crest, (WIDTH, HEIGHT)], far)
    middle = chance.randint(180, 460)
    on.shape([(0, HEIGHT), *on.curve((0, 320), (middle, 236), (WIDTH, 330)), (WIDTH, HEIGHT)], near)
    for _tree in range(chance.randint(3, 6)):
        x, foot, high = chance.choice((chance.randint(10, 120), chance.randint(520, 630))), 350, chance.randint(80, 150)
        leaf = mixed(near, (22, 60, 48), 0.5)
        on.line([(x, foot), (x, foot - high)], mixed(leaf, INK, 0.4), 5)
        for share in (0.0, 0.32, 0.6):
            top, wide = foot - high + high * share * 0.8 - 16, 16 + 30 * share
            on.shape([(x, top), (x - wide, top + high * 0.4), (x + wide, top + high * 0.4)], leaf)
    on.shape(
        [(0, HEIGHT), *on.curve((0, 378), (320, 350), (WIDTH, 384)), (WIDTH, HEIGHT)], mixed(near, (196, 204, 128), 0.4)
    )
    on.oval((320, 402), 470, 34, mixed(near, INK, 0.35))


def sizes(on: Canvas) -> None:
    """Arrows beside and below, as on a drawing for the workshop."""
    blue = (11, 92, 173)
    for start, end in (((70, 440), (570, 440)), ((604, 110), (604, 400))):
        on.line([start, end], blue, 2)
        for x, y in (start, end):
            if start[1] == end[1]:
                on.line([(x, y - 9), (x, y + 9)], blue, 2)
            else:
                on.line([(x - 9, y), (x + 9, y)], blue, 2)
    on.box(292, 430, 348, 450, WHITE)
    on.box(594, 240, 614, 270, WHITE)
    on.line([(304, 440), (336, 440)], blue, 5)
    on.line([(604, 246), (604, 264)], blue, 5)


def carton(on: Canvas, cloth: Cloth, chance: Random) -> None:
    """The carton it leaves in, with a band in the product's colours."""
    kraft: Colour = (201, 164, 118)
    left = chance.randint(150, 190)
    on.shape([(left, 190), (left + 210, 170), (left + 330, 206), (left + 116, 232)], mixed(kraft, WHITE, 0.25))
    on.shape([(left, 190), (left + 116, 232), (left + 116, 400), (left, 346)], mixed(kraft, INK, 0.14))
    on.shape([(left + 116, 232), (left + 330, 206), (left + 330, 366), (left + 116, 400)], kraft)
    on.shape([(left + 96, 180), (left + 124, 178), (left + 234, 218), (left + 208, 221)], mixed(kraft, WHITE, 0.6))
    band = chance.randint(0, 70)
    on.shape([(left, 212 + band), (left + 116, 258 + band), (left + 116, 290 + band), (left, 242 + band)], cloth.shade)
    on.shape(
        [(left + 116, 258 + band), (left + 330, 230 + band), (left + 330, 260 + band), (left + 116, 290 + band)],
        cloth.base,
    )
    on.oval((left + 292, 250 + band), 22, 20, cloth.trim)
    for place in range(3):  # this side up, keep dry, fragile
        x = left + 190 + place * 40
        on.line([(x, 340 - place * 5), (x, 310 - place * 5)], INK, 4)
        on.shape([(x - 9, 318 - place * 5), (x, 302 - place * 5), (x + 9, 317 - place * 5)], INK)
    for place in range(chance.randint(5, 9)):
        x = left + 136 + place * 7
        on.line([(x, 284), (x, 262)], INK, chance.choice((1.4, 2.6)))
