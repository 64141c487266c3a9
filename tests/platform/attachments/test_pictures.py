"""Are pictures shown upright, small and without what the camera wrote into them; and found again by their look?"""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.apps.catalogue.picturing import drawing
from tests.platform.attachments.polyglots import POLYGLOTS, picture
from tradewind.platform.attachments import thumbnails
from tradewind.platform.attachments.pictures import keep_picture, measured, nearest, shrunk
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.backup import taking

pytestmark = [pytest.mark.pure, pytest.mark.usefixtures("folders")]


@pytest.fixture
def folders(settings, tmp_path):
    settings.FILES_FOLDER, settings.THUMBNAILS_FOLDER = tmp_path / "files", tmp_path / "thumbnails"


def from_a_telephone() -> bytes:
    """Lying on its side, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "A telephone"
    exif[0x8825] = {1: "N", 2: (29.0, 52.0, 0.0)}
    return drawing(9, (800, 600), "JPEG", exif=exif, comment=b"seen by nobody")


def test_small_copies_are_upright_and_tell_no_place():
    content = from_a_telephone()
    assert measured(content)[:2] == (600, 800) and b"A telephone" in content and b"seen by nobody" in content
    for size in (*thumbnails.ON_SCREEN, thumbnails.PAPER):
        small = shrunk(content, size, "WEBP" if size in thumbnails.ON_SCREEN else "JPEG")
        with Image.open(BytesIO(small)) as shown:
            assert shown.size == ((600, 800) if size > 800 else (size * 3 // 4, size))
            assert not shown.getexif() and not {"exif", "comment", "icc_profile", "xmp"} & set(shown.info)
        assert b"telephone" not in small and b"nobody" not in small


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_colour_becomes_a_small_copy(mode):
    buffer = BytesIO()
    Image.new(mode, (300, 40)).save(buffer, "JPEG" if mode == "CMYK" else "PNG")
    with Image.open(BytesIO(shrunk(buffer.getvalue(), 96, "JPEG"))) as shown:
        assert shown.size == (96, 13) and shown.mode == "RGB"


def test_what_is_open_becomes_white():
    buffer = BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(buffer, "PNG")
    with Image.open(BytesIO(shrunk(buffer.getvalue(), 40, "JPEG"))) as shown:
        assert shown.getpixel((20, 20)) == (255, 255, 255)


def test_a_look_stays_close_to_itself_and_far_from_others():
    look = measured(drawing(3, (640, 480)))[2]
    same = drawing(3, (160, 120)), drawing(3, (640, 480), "JPEG", quality=40), drawing(3, (320, 240), "WEBP")
    looks = [measured(each)[2] for each in (*same, *(drawing(seed, (640, 480)) for seed in (4, 5, 6, 7, 8)))]
    assert sorted(nearest(look, enumerate(looks))) == [0, 1, 2]
    assert nearest(look, [(1, look[:16] + "ff00ff"), (2, look)]) == [2]  # in another colour it is another picture
    assert measured(picture())[2] == ""  # an even surface looks like everything


def test_a_copy_is_made_once_and_again_when_it_is_missing(tmp_path):
    kept = keep_picture(drawing(3, (640, 480)), "a.png").stored
    thumbnails.make_at_once(kept.stored_name)
    path = thumbnails.thumbnail(kept.stored_name, 96)
    first = path.stat().st_mtime_ns
    assert thumbnails.thumbnail(kept.stored_name, 96).stat().st_mtime_ns == first
    path.unlink()  # as after a restore: no backup holds the copies
    assert thumbnails.thumbnail(kept.stored_name, 96).read_bytes()[8:12] == b"WEBP"
    assert thumbnails.for_papers(kept.stored_name)[:3] == b"\xff\xd8\xff"
    assert [Path(name).name for name in taking._files_of(tmp_path)] == [kept.stored_name]


@pytest.mark.parametrize("what", POLYGLOTS)
def test_of_two_things_at_once_only_the_picture_is_ever_shown(what):
    content = POLYGLOTS[what]()
    try:
        kept = keep_picture(content, "a.png")
    except FileRefused:
        return
    assert kept.stored.content_type in ("image/png", "image/jpeg", "image/webp")
    small = thumbnails.thumbnail(kept.stored.stored_name, 480).read_bytes()
    assert b"<script" not in small and b"<!DOCTYPE" not in small and small[:4] == b"RIFF"
