# COCO and YOLO: DATA SET, SCHEMA, then the folder of each slide. What is in them comes from
# cells.csv of the data set, and the pixels from the planes of the slides.
import csv, glob, json, os, sys
from collections import Counter
import jsonschema
from PIL import Image

out, schema, *slides = sys.argv[1:]
slides = {os.path.basename(path): path for path in slides}
schema = json.load(open(schema))
with open(out + '/cells.csv', newline='', encoding='utf-8') as file:
    cells = [row for row in csv.DictReader(file) if row['split']]
assert cells


def best(of):
    votes = Counter(int(row['best_focus'] or row['sharpest']) for row in of)
    return min(plane for plane in votes if votes[plane] == max(votes.values()))


def clipped(row, width, height):
    x, y, w, h = (int(row[name]) for name in 'xywh')
    left, top = min(max(x, 0), width), min(max(y, 0), height)
    right, bottom = min(max(x + w, 0), width), min(max(y + h, 0), height)
    return [left, top, right - left, bottom - top]


with open(out + '/yolo/data.yaml', encoding='utf-8') as file:
    lines = file.read().splitlines()
start = lines.index('names:') + 1
names = [json.loads(line.split(': ', 1)[1]) for line in lines[start:]]
assert names == sorted(set(names), key=names.index)

boxes = 0
for split in ('train', 'val', 'test'):
    coco = json.load(open(f'{out}/coco/{split}.json', encoding='utf-8'))
    jsonschema.validate(coco, schema)
    assert [c['id'] for c in coco['categories']] == list(range(1, len(names) + 1))
    assert [c['name'] for c in coco['categories']] == names
    assert [i['id'] for i in coco['images']] == list(range(1, len(coco['images']) + 1))
    assert [a['id'] for a in coco['annotations']] == list(range(1, len(coco['annotations']) + 1))
    fields = {}
    for row in (row for row in cells if row['split'] == split):
        fields.setdefault((row['test_id'], int(row['img_num'])), []).append(row)
    assert len(fields) == len(coco['images'])
    listed = {image['file_name'] for image in coco['images']}
    assert listed == set(os.listdir(f'{out}/coco/images/{split}')), split
    assert listed == set(os.listdir(f'{out}/yolo/images/{split}')), split
    for image in coco['images']:
        of = fields[image['test_id'], image['img_num']]
        assert image['stack_number'] == best(of), image
        source, = glob.glob('%s/%04d_*_%03d_*.jpg' % (
            glob.escape(slides[image['test_id']]), image['img_num'], image['stack_number']))
        with Image.open(source) as plane, \
                Image.open(f"{out}/coco/images/{split}/{image['file_name']}") as there, \
                Image.open(f"{out}/yolo/images/{split}/{image['file_name']}") as again:
            plane, there, again = (p.convert('RGB') for p in (plane, there, again))
        width, height = plane.size
        assert (image['width'], image['height']) == (width, height) == there.size
        assert there.tobytes() == again.tobytes()
        expected = [(clipped(row, width, height), row['label']) for row in of]
        expected = [(box, label) for box, label in expected if box[2] > 0 and box[3] > 0]
        found = [a for a in coco['annotations'] if a['image_id'] == image['id']]
        assert [(a['bbox'], names[a['category_id'] - 1]) for a in found] == expected, image
        for a in found:
            x, y, w, h = a['bbox']
            assert a['area'] == w * h
            corners = (x, y, x + w, y + h)
            assert there.crop(corners).tobytes() == plane.crop(corners).tobytes()
        label = image['file_name'].rsplit('.', 1)[0] + '.txt'
        mapped = []
        with open(f'{out}/yolo/labels/{split}/{label}', encoding='ascii') as file:
            for line in file:
                number, *middle = line.split()
                cx, cy, w, h = (float(value) for value in middle)
                assert all(0 <= value <= 1 for value in (cx, cy, w, h)), line
                mapped.append(([round((cx - w / 2) * width), round((cy - h / 2) * height),
                                round(w * width), round(h * height)], names[int(number)]))
        assert mapped == expected, (mapped, expected)
        boxes += len(mapped)
print(boxes)
