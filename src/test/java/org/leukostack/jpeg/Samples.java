package org.leukostack.jpeg;

import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;

/** The bytes of a decoded raster, whatever order the JDK keeps its bands in. */
final class Samples {

  private final int width;
  private final int height;
  private final int channels;
  private final byte[] data;
  private final int pixelStride;
  private final int rowStride;
  private final int[] bands;

  /**
   * @param channels that it must have
   * @throws IllegalArgumentException if the raster is anything but interleaved bytes
   */
  Samples(WritableRaster raster, int channels) {
    if (!(raster.getDataBuffer() instanceof DataBufferByte buffer)
        || !(raster.getSampleModel() instanceof ComponentSampleModel model)
        || raster.getNumBands() != channels) {
      throw new IllegalArgumentException("Samples of another kind: " + raster);
    }
    this.channels = channels;
    width = raster.getWidth();
    height = raster.getHeight();
    data = buffer.getData();
    pixelStride = model.getPixelStride();
    rowStride = model.getScanlineStride();
    bands = model.getBandOffsets();
  }

  Picture picture(int left, int top, Region region) {
    byte[] samples = new byte[region.width() * region.height() * channels];
    int at = 0;
    for (int y = 0; y < region.height(); y++) {
      int pixel = (top + y) * rowStride + left * pixelStride;
      for (int x = 0; x < region.width(); x++) {
        for (int c = 0; c < channels; c++) {
          samples[at++] = data[pixel + bands[c]];
        }
        pixel += pixelStride;
      }
    }
    return new Picture(region.width(), region.height(), channels, samples);
  }

  ArgbPicture argb() {
    int red = bands[0];
    int green = bands[channels == 1 ? 0 : 1];
    int blue = bands[channels == 1 ? 0 : 2];
    int[] pixels = new int[width * height];
    int at = 0;
    for (int y = 0; y < height; y++) {
      int pixel = y * rowStride;
      for (int x = 0; x < width; x++) {
        pixels[at++] =
            0xFF000000
                | (data[pixel + red] & 0xFF) << 16
                | (data[pixel + green] & 0xFF) << 8
                | (data[pixel + blue] & 0xFF);
        pixel += pixelStride;
      }
    }
    return new ArgbPicture(width, height, pixels);
  }
}
