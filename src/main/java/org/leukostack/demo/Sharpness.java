package org.leukostack.demo;

/** How sharp a part of a picture is, from its brightness. */
final class Sharpness {

  /** Brings the measure of a whole plane into the range that miLab writes. */
  private static final double PLANE_SCALE = 2500;

  private Sharpness() {}

  /** The focus measure of a whole plane of interleaved blue, green, red: its mean Laplacian. */
  static int ofPlane(byte[] bgr) {
    int stride = 3 * FieldScene.WIDTH;
    long sum = 0;
    for (int y = 1; y < FieldScene.HEIGHT - 1; y++) {
      for (int i = y * stride + 4; i < (y + 1) * stride - 3; i += 3) {
        int across = (bgr[i - 3] & 0xFF) + (bgr[i + 3] & 0xFF);
        int down = (bgr[i - stride] & 0xFF) + (bgr[i + stride] & 0xFF);
        sum += Math.abs(across + down - 4 * (bgr[i] & 0xFF));
      }
    }
    double pixels = (double) FieldScene.WIDTH * FieldScene.HEIGHT;
    return (int) (PLANE_SCALE * sum / pixels);
  }

  /** Variance of the Laplacian of a part of a grey picture, borders reflected. */
  static double ofPart(int[] grey, int width, int x, int y, int partWidth, int partHeight) {
    double sum = 0;
    double squares = 0;
    for (int v = 0; v < partHeight; v++) {
      int above = v == 0 ? 1 : v - 1;
      int below = v == partHeight - 1 ? v - 1 : v + 1;
      for (int u = 0; u < partWidth; u++) {
        int left = u == 0 ? 1 : u - 1;
        int right = u == partWidth - 1 ? u - 1 : u + 1;
        int row = (y + v) * width + x;
        int laplacian =
            grey[(y + above) * width + x + u]
                + grey[(y + below) * width + x + u]
                + grey[row + left]
                + grey[row + right]
                - 4 * grey[row + u];
        sum += laplacian;
        squares += (double) laplacian * laplacian;
      }
    }
    double pixels = (double) partWidth * partHeight;
    double mean = sum / pixels;
    return squares / pixels - mean * mean;
  }
}
