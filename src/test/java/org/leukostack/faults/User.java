package org.leukostack.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Ordinary users, by whose rights links and shared folders are tried. */
enum User {
  ANNOTATOR(65_534),
  STRANGER(65_533),

  /** Nobody else runs anything as this one. */
  LONER(65_532);

  private final int id;

  User(int id) {
    this.id = id;
  }

  /** Whether the suite may act for other users. */
  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  List<String> prefix() {
    return isRoot()
        ? List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups")
        : List.of();
  }

  /** Gives away a folder and all in it. */
  void own(Path path) throws IOException, InterruptedException {
    if (isRoot()) {
      Commands.run("chown", "-Rh", id + ":" + id, path.toString());
    }
  }
}
