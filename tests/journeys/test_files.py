"""J05: a screenshot is pasted where the contact is logged; files are dropped anywhere on a record and looked at."""

DROP = """([name, type, bytes]) => {
  const brought = new DataTransfer();
  brought.items.add(new File([new Uint8Array(bytes)], name, { type }));
  for (const what of ["dragover", "drop"]) {
    document.querySelector("main").dispatchEvent(
      new DragEvent(what, { bubbles: true, cancelable: true, dataTransfer: brought }));
  }
}"""
PASTE = """async (box) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 20 });
  canvas.getContext("2d").fillRect(0, 0, 40, 20);
  const picture = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const held = new DataTransfer();
  held.items.add(new File([picture], "image.png", { type: "image/png" }));
  box.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: held }));
}"""


def open_rashid(seller):
    seller.open("/customers/?q=Rashid+Trading")
    seller.click(seller.see("tbody a.tw-name").first)


def test_a_screenshot_is_pasted_into_an_exchange(office):
    seller = office.enter("liqiang")
    open_rashid(seller)
    with seller.counting("J05 log a follow-up with a screenshot", most=3):
        seller.press("l")
        box = seller.page.wait_for_selector("#main #id_summary:focus")
        box.evaluate(PASTE)
        assert "image.png" in seller.see("#main [data-picked]").inner_text()
        seller.press("Control+Enter")
        seller.page.wait_for_selector(".tw-entry-files")
    newest = seller.see(".tw-entry-files a").first
    assert newest.inner_text().startswith("image 20")
    seller.click(newest)
    picture = seller.see("#drawer .tw-preview img")
    assert picture.evaluate("(img) => img.decode().then(() => img.naturalWidth)") == 40


def test_what_is_too_heavy_for_one_request_is_told_here_and_what_was_typed_stays(office, tmp_path):
    heavy = tmp_path / "factory film.mp4"
    with heavy.open("wb") as file:
        file.truncate(61_000_000)
    seller = office.enter("liqiang")
    open_rashid(seller)
    sent = []
    seller.page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    seller.page.fill("#id_summary", "工厂视频另发。")
    picker = seller.page.locator("form[data-takes-files] input[type=file]").first
    picker.set_input_files(heavy)
    assert "60 MB" in seller.see("#toasts .is-risk").first.inner_text()
    assert picker.evaluate("(input) => input.files.length") == 0 and not sent
    seller.press("Control+Enter")
    seller.page.wait_for_selector("#main .tw-tl >> text=工厂视频另发")
    seller.page.locator("#files .tw-upload input[type=file]").first.set_input_files(heavy)
    assert "50 MB" in seller.see("#toasts .is-risk").last.inner_text()


def test_a_file_is_dropped_on_the_page_and_a_program_is_refused(office):
    seller = office.enter("liqiang")
    open_rashid(seller)
    seller.page.evaluate(DROP, ["packing notes.txt", "text/plain", list("样品 2 箱".encode())])
    link = seller.see("#file-list a[title='packing notes.txt']")
    with seller.expecting(422):
        seller.page.evaluate(DROP, ["price.exe", "application/pdf", [77, 90, 144, 0]])
        assert "price.exe" in seller.see("#toasts .is-risk").inner_text()
    seller.click(link)
    shown = seller.page.frame_locator("#drawer iframe").locator("body")
    assert "样品 2 箱" in shown.inner_text()
