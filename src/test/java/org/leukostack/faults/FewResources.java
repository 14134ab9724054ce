package org.leukostack.faults;

import java.util.ArrayList;
import java.util.List;

/** Few descriptors, little memory, few processes. */
final class FewResources {

  private static final int[] DESCRIPTORS = {8, 12, 16, 18, 20, 22, 24, 28, 32, 48};
  private static final String[] HEAPS = {"2m", "4m", "6m", "8m", "10m", "12m", "16m", "24m", "48m"};
  private static final String[] LARGE_HEAPS = {"16m", "24m", "32m", "64m", "128m"};
  private static final int[] MEGABYTES_OF_ADDRESSES = {64, 256, 512, 1024, 3072};
  private static final int[] PROCESSES = {1, 2, 5, 10, 15, 20};

  private FewResources() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    for (int count : DESCRIPTORS) {
      Fault fault =
          Fault.of(
              count + " descriptors",
              "prlimit --nofile",
              (count > 30 ? Promise.doneOrRefused() : ProcessPromises.doneOrNotStarted())
                  .thenRecovers(),
              lab -> lab.oldExport().exporting().limit("--nofile=" + count).run());
      all.add(count == 20 ? fault.brief() : fault);
    }
    for (String size : HEAPS) {
      Fault fault =
          Fault.of(
              "a heap of " + size,
              "-Xmx" + size,
              size.equals("2m")
                  ? ProcessPromises.notStarted()
                  : Promise.doneOrRefused().thenRecovers(),
              lab -> lab.oldExport().exporting().jvm("-Xmx" + size).run());
      all.add(size.equals("8m") ? fault.brief() : fault);
    }
    for (String size : LARGE_HEAPS) {
      all.add(
          Fault.of(
              "planes of the imager's size in a heap of " + size,
              "-Xmx" + size + ", --jobs 16",
              Promise.doneOrRefused(),
              lab -> lab.large().exporting().with("--jobs", "16").jvm("-Xmx" + size).run()));
    }
    for (int megabytes : MEGABYTES_OF_ADDRESSES) {
      all.add(
          Fault.of(
              megabytes + " MB of addresses",
              "prlimit --as",
              ProcessPromises.doneOrNotStarted(),
              lab -> lab.exporting().limit("--as=" + ((long) megabytes << 20)).run()));
    }
    for (int count : PROCESSES) {
      all.add(
          Fault.of(
              count + " threads for the user",
              "prlimit --nproc, as an ordinary user",
              ProcessPromises.doneOrNotStarted(),
              lab -> {
                Lab.needsRoot();
                lab.newFolder("out");
                User.LONER.own(lab.folder());
                return lab.exporting().limit("--nproc=" + count).as(User.LONER).run();
              }));
    }
    all.add(
        Fault.of(
            "many jobs",
            "--jobs 500",
            Promise.done(),
            lab -> lab.exporting().with("--jobs", "500").run()));
    all.add(
        Fault.of(
            "a stack of 256 kB",
            "-Xss256k",
            Promise.done(),
            lab -> lab.exporting().jvm("-Xss256k").run()));
    all.add(
        Fault.of(
            "two seconds of the processor",
            "prlimit --cpu=2:4",
            ProcessPromises.ended(137),
            lab -> lab.large().oldExport().exporting().limit("--cpu=1:1").run()));
    return new Faults("few resources", all);
  }
}
