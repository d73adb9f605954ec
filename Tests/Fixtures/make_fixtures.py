"""Makes the binary files of this folder, all of them invented.

    python3 Tests/Fixtures/make_fixtures.py

python-docx 0.8.11, openpyxl 3.0.9, LibreOffice 7.4 (soffice on the path). The programs write dates and ids of their own,
so the bytes differ from run to run; what the tests read does not.
"""

import datetime
import pathlib
import subprocess
import tempfile
import zipfile

import docx
import openpyxl

here = pathlib.Path(__file__).parent


def document(path):
    text = docx.Document()
    text.core_properties.title = "Interview P01"
    text.add_heading("Interview P01", 1)
    text.add_paragraph("INT: How is the programme going?")
    words = text.add_paragraph("P0")
    words.add_run("1: It goes w").bold = True
    words.add_run("ell, \u201cça va\u201d.")
    text.add_heading("Money", 2)
    text.add_paragraph("INT: Who pays?")
    text.add_paragraph("P01: Nobody.\nReally nobody.")
    rows = [("Time", "Speaker", "Text"), ("00:05:10", "INT", "Is there a budget?"), ("00:05:12", "P01", "There is none.")]
    table = text.add_table(3, 3)
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            table.cell(i, j).text = cell
    text.save(path)


def workbooks():
    turns = openpyxl.Workbook()
    sheet = turns.active
    sheet.append(["speaker", "start", "text"])
    sheet.append(["INT", datetime.time(0, 0, 5), "How is the programme going?"])
    sheet.append(["P01", datetime.time(0, 1, 5), "It goes well."])
    turns.save(here / "turns.xlsx")
    survey = openpyxl.Workbook()
    sheet = survey.active
    sheet.append(["id", "submitdate", "startlanguage", "G1", "Q1"])
    sheet.append([1, datetime.datetime(2026, 3, 1, 12), "en", "clinic", "There is not enough money for it."])
    sheet.append([2, datetime.datetime(2026, 3, 2, 9), "en", "industry", "I think that it works quite well."])
    survey.save(here / "survey.xlsx")


with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "source.docx"
    document(source)
    for kind in ["odt", "rtf", "pdf", "html"]:
        subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", folder, source], check=True)
        (pathlib.Path(folder) / f"source.{kind}").rename(here / f"interview.{kind}")
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "docx", "--outdir", folder, here / "interview.odt"], check=True)
    (pathlib.Path(folder) / "interview.docx").rename(here / "interview.docx")
workbooks()
# Twenty megabytes of nothing in twenty kilobytes.
with zipfile.ZipFile(here / "bomb.docx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bomb:
    bomb.writestr("[Content_Types].xml", "<Types/>")
    bomb.writestr("word/document.xml", b"\0" * (20 << 20))
