import os, sys
import pandas
from PIL import Image

out = sys.argv[1]
seen, splits, count = {}, {}, 0
cells = pandas.read_csv(os.path.join(out, "cells.csv"))
for split in ("train", "val", "test"):
    folder = os.path.join(out, "folder", split)
    if not os.path.isdir(folder):
        continue
    table = pandas.read_csv(os.path.join(folder, "metadata.csv"))
    assert table.columns[0] == "file_name"
    files = {
        os.path.relpath(os.path.join(at, name), folder)
        for at, _, names in os.walk(folder)
        for name in names
        if name.endswith(".jpg")
    }
    assert files == set(table.file_name) and len(files) == len(table)
    for row in table.itertuples():
        with Image.open(os.path.join(folder, row.file_name)) as crop:
            crop.load()
            assert crop.size == (200, 200)
        assert row.file_name.split("/")[0] == row.label
        assert splits.setdefault(row.group, split) == split
        seen[(row.test_id, row.crop_index, row.stack_number)] = open(
            os.path.join(folder, row.file_name), "rb"
        ).read()
        count += 1
inside = cells[cells.left_out.isna()]
assert set(map(tuple, inside[["test_id", "crop_index"]].values)) == {key[:2] for key in seen}
assert all(os.path.exists(os.path.join(out, name)) for name in inside.file)

published = os.path.join(out, "published")
labels = pandas.read_csv(os.path.join(published, "labels.csv"))
numbers = pandas.read_csv(os.path.join(published, "slide_number.csv"))
groups = pandas.read_csv(os.path.join(published, "groups.csv"))
assert list(labels.columns) == ["img_num", "label"]
assert list(numbers.columns) == ["img_num", "slide_num"]
assert list(labels.img_num) == list(range(len(labels))) == list(numbers.img_num)
whole = labels.merge(numbers).merge(groups)
ordered = inside.sort_values(["test_id", "crop_index"]).reset_index()
assert list(whole.test_id) == list(ordered.test_id)
assert list(whole.label) == list(ordered.label) and list(whole.split) == list(ordered.split)
for n, row in ordered.iterrows():
    for k in range(3):
        crop = open(os.path.join(published, "%d_%d.jpg" % (n, k)), "rb").read()
        assert crop == seen[(row.test_id, row.crop_index, k)]
print("read", count, "crops")
