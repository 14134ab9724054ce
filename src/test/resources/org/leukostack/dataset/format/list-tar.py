# The length and the name of each member of a tar file, which has nothing behind it.
import sys, tarfile
sys.stdout.reconfigure(encoding='utf-8')
with tarfile.open(sys.argv[1], errorlevel=2) as tar:
    for member in tar:
        assert member.isfile() and member.mode == 0o644 and not member.uname
        assert len(tar.extractfile(member).read()) == member.size
        print(member.size, member.name)
