# WebDataset: DATA SET, with the crops of the layout "folder" beside it.
import csv, glob, io, json, os, sys, tarfile
from PIL import Image

out, = sys.argv[1:]
with open(out + '/cells.csv', newline='', encoding='utf-8') as file:
    cells = [row for row in csv.DictReader(file) if row['split']]
assert cells
rows = {(row['test_id'], row['crop_index']): row for row in cells}
labels, members, seen = {}, None, set()
for split in ('train', 'val', 'test'):
    for shard in sorted(glob.glob(f'{glob.escape(out)}/webdataset/{split}-??????.tar')):
        samples = {}
        with tarfile.open(shard) as tar:
            for member in tar:
                assert member.isfile() and member.mtime == 0 and member.uid == 0, member.name
                key, extension = member.name.split('.', 1)
                assert not samples or key == list(samples)[-1] or key not in samples, 'together'
                samples.setdefault(key, {})[extension] = tar.extractfile(member).read()
        for key, sample in samples.items():
            members = members or set(sample)
            assert set(sample) == members, (key, set(sample) ^ members)
            facts = json.loads(sample['json'])
            row = rows[facts['test_id'], str(facts['crop_index'])]
            assert row['split'] == facts['split'] == split, key
            assert row['label'] == facts['label']
            assert labels.setdefault(int(sample['cls']), row['label']) == row['label']
            for column in ('class', 'img_num', 'x', 'y', 'w', 'h', 'crop_x', 'crop_y'):
                assert str(facts[column]) == row[column], (key, column)
            assert str(facts['best_plane']) == (row['best_focus'] or row['sharpest']), key
            folder = f"{out}/folder/{split}/{row['label']}/{row['test_id']}_{row['crop_index']}"
            best = f"{folder}_{facts['best_plane']}.jpg"
            with open(best if os.path.exists(best) else folder + '.jpg', 'rb') as crop:
                assert sample['jpg'] == crop.read(), key
            for number, plane in ((int(name[:-4]), data) for name, data in sample.items()
                                  if name[:-4].isdigit()):
                if number in facts['planes']:
                    with open(f'{folder}_{number}.jpg', 'rb') as crop:
                        assert plane == crop.read(), (key, number)
                else:
                    black = Image.open(io.BytesIO(plane)).convert('RGB')
                    assert not any(black.tobytes()), (key, number)
            seen.add((facts['test_id'], str(facts['crop_index'])))
assert seen == set(rows), seen ^ set(rows)
assert sorted(labels) == list(range(len(labels))), labels
print(len(seen), ' '.join(sorted(members)))
