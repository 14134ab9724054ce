import os, sys
from torchvision.datasets import ImageFolder

count = 0
for split in ("train", "val", "test"):
    folder = os.path.join(sys.argv[1], "folder", split)
    if os.path.isdir(folder):
        pictures = ImageFolder(folder)
        assert pictures.classes == sorted(d for d in os.listdir(folder) if d != "metadata.csv")
        for picture, label in pictures:
            assert picture.size == (200, 200) and 0 <= label < len(pictures.classes)
            count += 1
print("read", count, "pictures")
