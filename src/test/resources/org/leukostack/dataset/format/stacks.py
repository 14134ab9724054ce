# OME-TIFF: DATA SET, then the folder of each slide.
import csv, glob, os, sys
import xml.etree.ElementTree as ElementTree
import numpy
import tifffile
from PIL import Image

out, *slides = sys.argv[1:]
slides = {os.path.basename(path): path for path in slides}
with open(out + '/cells.csv', newline='', encoding='utf-8') as file:
    cells = [row for row in csv.DictReader(file) if row['split']]
assert cells
OME = '{http://www.openmicroscopy.org/Schemas/OME/2016-06}'

planes = {}


def plane(path):
    if path not in planes:
        if len(planes) > 40:
            planes.clear()
        planes[path] = Image.open(path).convert('RGB')
    return planes[path]


files = set()
for row in cells:
    name = f"{out}/ome-tiff/{row['split']}/{row['label']}/{row['test_id']}_{row['crop_index']}.ome.tif"
    files.add(name)
    with tifffile.TiffFile(name) as tiff:
        assert tiff.is_ome, name
        series, = tiff.series
        assert series.axes == 'ZYXS', (name, series.axes)
        stack = series.asarray()
        xml = tiff.ome_metadata
        assert {page.compression for page in tiff.pages} == {tifffile.COMPRESSION.ADOBE_DEFLATE}
    depth, height, width, channels = stack.shape
    assert height == width and channels == 3 and stack.dtype == numpy.uint8
    x, y = int(row['crop_x']), int(row['crop_y'])
    missing = []
    for z in range(depth):
        found = glob.glob('%s/%04d_*_%03d_*.jpg' % (
            glob.escape(slides[row['test_id']]), int(row['img_num']), z))
        if found:
            crop = numpy.asarray(plane(found[0]).crop((x, y, x + width, y + height)))
        else:
            missing.append(z)
            crop = numpy.zeros((height, width, 3), numpy.uint8)
        assert numpy.array_equal(stack[z], crop), (name, z)
    root = ElementTree.fromstring(xml)
    assert root.tag == OME + 'OME'
    pixels = root.find(f'{OME}Image/{OME}Pixels')
    assert pixels.get('SizeZ') == str(depth) and pixels.get('SizeX') == str(width), name
    assert pixels.get('SizeC') == '3' and pixels.get('Type') == 'uint8'
    assert [data.get('IFD') for data in pixels.iter(OME + 'TiffData')] == [str(z) for z in range(depth)]
    facts = {m.get('K'): m.text or '' for m in root.iter(OME + 'M')}
    assert facts['best_plane'] == (row['best_focus'] or row['sharpest']), name
    for column in ('test_id', 'group', 'split', 'label', 'class', 'crop_index', 'img_num',
                   'cell_index', 'x', 'y', 'w', 'h', 'crop_x', 'crop_y'):
        assert facts[column] == row[column], (name, column, facts[column], row[column])
    assert facts['missing_planes'].split() == [str(z) for z in missing], name
there = set(glob.glob(glob.escape(out) + '/ome-tiff/*/*/*'))
assert there == files, there ^ files
print(len(files))
