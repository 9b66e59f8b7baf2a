"""Tests of bench/check-quality: python3 -m unittest discover -s bench/src/test/python"""
import contextlib
import importlib.machinery
import importlib.util
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[3] / "check-quality"


def load():
    loader = importlib.machinery.SourceFileLoader("check_quality", str(SCRIPT))
    loader_spec = importlib.util.spec_from_loader("check_quality", loader)
    module = importlib.util.module_from_spec(loader_spec)
    loader.exec_module(module)
    return module


sys.dont_write_bytecode = True
check = load()

CLAIMS = json.dumps({
    "core": {"P": 80.0, "R": 70.0, "F1": 74.7}, "attributed": {"P": 60.0, "R": 50.0, "F1": 54.5},
    "slot accuracy on core matches": {"role": 95.0, "date": 70.1},
    "recall of stances other than ASSERTED": 61.0, "carrier accuracy": 97.0}, indent=1)

OUTPUTS = {
    "feeds": "rss               10/  12  83.3%  (of the failures, whole-feed errors: 0)\nCORE             550/564 97.5%\n",
    "pages": 'aeb {"pages": 2, "body": {"F1": 0.961, "P": 0.97, "R": 0.95, "exact": 0.1}}\n'
             'fundus {"pages": 3, "title": 0.9, "published": {"right": 0.97, "given": 1.0}, '
             '"authors": {"P": 0.86, "R": 0.85}}\n',
    "claims": CLAIMS,
    "quantities": 'newsquant {"value": {"F1": 90.1}, "value+change": {"F1": 86.2}}\nother {"value": {"F1": 1}}\n',
    "casualties": 'muc4 all explicit strict {"all": {"P": 20.0, "R": 66.0, "F1": 30.7}}\n'
                  'muc4 all broad strict {"all": {"P": 30.0, "R": 46.0, "F1": 36.0}}\n'
                  'wad all explicit strict {"all": {"R": 1.0}, "EM_killed_explicit": 0.812, "EM_injured_explicit": 0.93}\n',
    "attributions": json.dumps({"content": {"F1": 58.0}, "full": {"F1": 45.0}}, indent=1),
    "dates": 'all {"value": {"F1": 78.0}}\nplatinum {"value": {"F1": 79.0}}\n',
    "seed": CLAIMS,
}


class CheckQuality(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.scores = Path(folder.name)
        for task, text in OUTPUTS.items():
            (self.scores / f"{task}.txt").write_text(text, encoding="utf-8")
        self.quality = self.scores / "quality.json"

    def run_check(self, *options):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = check.main([*options, str(self.scores), str(self.quality)])
        return code, out.getvalue(), err.getvalue()

    def test_every_scorer_is_read(self):
        figures, faults = check.read(self.scores)
        self.assertEqual([], faults)
        self.assertEqual({
            "feeds: core cases": 97.5,
            "pages: aeb, body F1": 96.1,
            "pages: fundus, title": 90.0,
            "pages: fundus, published day": 97.0,
            "pages: fundus, authors P": 86.0,
            "pages: fundus, authors R": 85.0,
            "claims: core F1": 74.7,
            "claims: attributed F1": 54.5,
            "claims: role on core matches": 95.0,
            "claims: date on core matches": 70.1,
            "claims: recall of stances other than ASSERTED": 61.0,
            "claims: carrier": 97.0,
            "quantities: newsquant, value F1": 90.1,
            "quantities: newsquant, value and change F1": 86.2,
            "casualties: wad, killed exact": 81.2,
            "casualties: wad, injured exact": 93.0,
            "casualties: muc4, explicit recall": 66.0,
            "casualties: muc4, explicit precision": 20.0,
            "casualties: muc4, broad recall": 46.0,
            "attributions: content F1": 58.0,
            "attributions: full F1": 45.0,
            "dates: value F1": 78.0,
            "seed article: core F1": 74.7,
            "seed article: attributed F1": 54.5,
        }, figures)

    def test_what_was_recorded_passes(self):
        self.assertEqual(0, self.run_check("--record")[0])
        code, out, _ = self.run_check()
        self.assertEqual(0, code)
        self.assertIn("24 figures, 0 missing", out)

    def test_two_points_less_pass_and_more_do_not(self):
        self.run_check("--record")
        record = json.loads(self.quality.read_text())
        record["dates: value F1"] = 80.0
        self.quality.write_text(json.dumps(record))
        self.assertEqual(0, self.run_check()[0])
        record["dates: value F1"] = 80.1
        self.quality.write_text(json.dumps(record))
        code, out, _ = self.run_check()
        self.assertEqual(1, code)
        self.assertRegex(out, r"dates: value F1 +80\.1 +78\.0  WORSE")

    def test_a_better_or_new_figure_passes(self):
        self.quality.write_text(json.dumps({"dates: value F1": 10.0}))
        code, out, _ = self.run_check()
        self.assertEqual(0, code)
        self.assertIn("new", out)

    def test_a_missing_figure_fails(self):
        self.run_check("--record")
        (self.scores / "dates.txt").unlink()
        code, out, err = self.run_check()
        self.assertEqual(1, code)
        self.assertIn("MISSING", out)
        self.assertIn("dates.txt", err)

    def test_what_no_scorer_prints_fails_and_is_not_recorded(self):
        (self.scores / "claims.txt").write_text("Traceback: no such file")
        code, _, err = self.run_check("--record")
        self.assertEqual(1, code)
        self.assertFalse(self.quality.exists())
        self.assertIn("claims.txt", err)

    def test_an_empty_feeds_output_fails(self):
        (self.scores / "feeds.txt").write_text("")
        self.assertIn("no figure", self.run_check("--record")[2])


if __name__ == "__main__":
    unittest.main()
