import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the PNG icons together into leukostack.ico (Windows) and leukostack.icns (macOS). */
final class IconFiles {

  private static final int[] ICO_SIZES = {16, 32, 48, 128, 256};

  private record Icns(String type, int size) {}

  /** The kinds that hold PNG: the plain ones, then those for screens of twice the density. */
  private static final Icns[] ICNS_KINDS = {
    new Icns("icp4", 16),
    new Icns("icp5", 32),
    new Icns("ic07", 128),
    new Icns("ic08", 256),
    new Icns("ic09", 512),
    new Icns("ic11", 32),
    new Icns("ic13", 256),
    new Icns("ic14", 512)
  };

  private IconFiles() {}

  public static void main(String[] args) throws IOException {
    Files.write(Path.of("leukostack.ico"), ico());
    Files.write(Path.of("leukostack.icns"), icns());
  }

  private static byte[] png(int size) throws IOException {
    return Files.readAllBytes(Path.of("leukostack-" + size + ".png"));
  }

  private static byte[] ico() throws IOException {
    int offset = 6 + 16 * ICO_SIZES.length;
    ByteBuffer head = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.length);
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (int size : ICO_SIZES) {
      byte[] png = png(size);
      head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0); // 256 is written as 0
      head.putShort((short) 1).putShort((short) 32);
      head.putInt(png.length).putInt(offset + pictures.size());
      pictures.write(png);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(head.array());
    pictures.writeTo(file);
    return file.toByteArray();
  }

  private static byte[] icns() throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(pictures);
    for (Icns kind : ICNS_KINDS) {
      byte[] png = png(kind.size());
      out.writeBytes(kind.type());
      out.writeInt(8 + png.length);
      out.write(png);
    }
    ByteBuffer head = ByteBuffer.allocate(8).put("icns".getBytes("US-ASCII"));
    head.putInt(8 + pictures.size());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(head.array());
    pictures.writeTo(file);
    return file.toByteArray();
  }
}
