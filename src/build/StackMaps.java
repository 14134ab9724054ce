import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a JAR whose classes are for Java 5: they have no stack maps, and an AOT cache takes none
 * without. They do the same afterwards.
 */
final class StackMaps {

  private static final String NOTE = "META-INF/CHANGED.txt";

  private StackMaps() {}

  /** Gives the classes of a JAR stack maps; does nothing if it has been rewritten already. */
  static void addTo(Path jar) throws IOException {
    Path rewritten = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile old = new ZipFile(jar.toFile())) {
      if (old.getEntry(NOTE) != null) {
        return;
      }
      try (URLClassLoader classes =
              new URLClassLoader(
                  new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
          ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(rewritten))) {
        ClassFile files =
            ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(classes)));
        for (ZipEntry entry : Collections.list(old.entries())) {
          byte[] content = old.getInputStream(entry).readAllBytes();
          put(out, entry.getName(), entry.getTime(), withStackMaps(files, entry, content));
        }
        String note = "Leukostack's build has added stack maps to the classes.\n";
        put(out, NOTE, 0, note.getBytes(StandardCharsets.US_ASCII));
      }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ZipOutputStream out, String name, long time, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    out.putNextEntry(entry);
    out.write(content);
  }

  private static byte[] withStackMaps(ClassFile files, ZipEntry entry, byte[] content) {
    if (!entry.getName().endsWith(".class")) {
      return content;
    }
    ClassModel model = files.parse(content);
    if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      return content;
    }
    return files.transformClass(
        model,
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
            .andThen(
                (type, element) -> {
                  if (element instanceof ClassFileVersion) {
                    type.withVersion(ClassFile.JAVA_8_VERSION, 0);
                  } else {
                    type.with(element);
                  }
                }));
  }
}
