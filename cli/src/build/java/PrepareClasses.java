import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * Rewrites classes of a folder of jars that would keep the AOT cache of JDK 25 from doing its work:
 *
 * <ul>
 *   <li>classes from before Java 7, such as picocli's, which the cache cannot hold, become those of
 *       Java 17, with stack maps;
 *   <li>where Jackson would make objects of its classes for java.beans and java.sql, which our
 *       runtime does not have, it says itself that they are missing. Only the error was made and
 *       caught before as well, but the JVM looked for these classes at each start, in all jars;
 *   <li>switches over types, for each of which the JVM would spin a class when it is first run,
 *       call a method of their own class that does the same.
 * </ul>
 *
 * <p>All jars get the same time.
 *
 * <p>Usage: java PrepareClasses.java FOLDER
 */
final class PrepareClasses {
  /**
   * The time of jars and their entries: the same bytes at each build, and the time that an image
   * gives its files, without which the JVM would refuse the cache there.
   */
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private static final ClassDesc ERROR = ClassDesc.of("java.lang.NoClassDefFoundError");
  private static final String SWITCHES = "java/lang/runtime/SwitchBootstraps";
  private static final Set<String> MISSING =
      Set.of(
          "tools/jackson/databind/ext/beans/JavaBeansAnnotationsImpl",
          "tools/jackson/databind/ext/sql/JavaSqlBlobSerializer",
          "tools/jackson/databind/ext/sql/JavaSqlDateSerializer");

  public static void main(String[] args) throws IOException {
    Map<Path, Map<String, byte[]>> jars = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        jars.put(jar, read(jar));
      }
    }
    ClassFile classFile =
        ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy(jars.values())));
    for (Map.Entry<Path, Map<String, byte[]>> jar : jars.entrySet()) {
      boolean changed = false;
      for (Map.Entry<String, byte[]> entry : jar.getValue().entrySet()) {
        if (entry.getKey().endsWith(".class")) {
          byte[] rewritten = rewrite(classFile, entry.getValue());
          changed |= rewritten != entry.getValue();
          entry.setValue(rewritten);
        }
      }
      if (changed) {
        write(jar.getValue(), jar.getKey());
      }
      Files.setLastModifiedTime(jar.getKey(), FileTime.from(TIME));
    }
  }

  private static byte[] rewrite(ClassFile classFile, byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    if (model.majorVersion() < ClassFile.JAVA_7_VERSION) {
      return classFile.build(
          model.thisClass().asSymbol(),
          builder ->
              builder
                  .transform(model, ClassTransform.ACCEPT_ALL)
                  .withVersion(ClassFile.JAVA_17_VERSION, 0));
    }
    if (!MISSING.contains(model.thisClass().asInternalName()) && mentions(model, MISSING)) {
      return classFile.transformClass(
          model, ClassTransform.transformingMethodBodies(PrepareClasses::refuseMissing));
    }
    return mentions(model, Set.of(SWITCHES)) ? withoutSwitches(classFile, model, bytes) : bytes;
  }

  private static boolean mentions(ClassModel model, Set<String> names) {
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry type && names.contains(type.asInternalName())) {
        return true;
      }
    }
    return false;
  }

  private static void refuseMissing(CodeBuilder builder, CodeElement element) {
    boolean uses =
        switch (element) {
          case FieldInstruction field -> MISSING.contains(field.owner().asInternalName());
          case NewObjectInstruction made -> MISSING.contains(made.className().asInternalName());
          default -> false;
        };
    if (uses) {
      builder
          .new_(ERROR)
          .dup()
          .invokespecial(ERROR, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
          .athrow();
    } else {
      builder.with(element);
    }
  }

  private static byte[] withoutSwitches(ClassFile classFile, ClassModel model, byte[] bytes) {
    List<InvokeDynamicInstruction> switches = new ArrayList<>();
    byte[] rewritten =
        classFile.transformClass(
            model,
            ClassTransform.transformingMethodBodies(
                    (CodeTransform)
                        (builder, element) -> {
                          if (element instanceof InvokeDynamicInstruction call
                              && isTypeSwitch(call)) {
                            builder.invokestatic(
                                model.thisClass().asSymbol(),
                                name(switches.size()),
                                call.typeSymbol(),
                                (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0);
                            switches.add(call);
                          } else {
                            builder.with(element);
                          }
                        })
                .andThen(
                    ClassTransform.endHandler(builder -> {
                      for (int i = 0; i < switches.size(); i++) {
                        InvokeDynamicInstruction call = switches.get(i);
                        builder.withMethodBody(
                            name(i),
                            call.typeSymbol(),
                            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                            code -> typeSwitch(code, call.bootstrapArgs()));
                      }
                    })));
    return switches.isEmpty() ? bytes : rewritten;
  }

  private static String name(int index) {
    return "typeSwitch$" + index;
  }

  /** Whether it is a switch over types alone; one with constants among its labels stays. */
  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().descriptorString().equals("L" + SWITCHES + ";")
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream()
            .allMatch(label -> label instanceof ClassDesc type && !type.isPrimitive());
  }

  /**
   * What {@link java.lang.runtime.SwitchBootstraps#typeSwitch} does: the index of the first label
   * from the second argument on that the first is an instance of, -1 for null, and the number of
   * labels if there is none.
   */
  private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
    Label notNull = code.newLabel();
    code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1)
          .loadConstant(i)
          .if_icmpgt(next)
          .aload(0)
          .instanceOf((ClassDesc) labels.get(i))
          .ifeq(next)
          .loadConstant(i)
          .ireturn()
          .labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  /** The classes of the jars, whose common parents stack maps name, then those of the JDK. */
  private static ClassHierarchyResolver hierarchy(Collection<Map<String, byte[]>> jars) {
    Map<String, byte[]> all = new HashMap<>();
    jars.forEach(all::putAll);
    return ClassHierarchyResolver.ofResourceParsing(
            (ClassDesc type) -> {
              String name = type.descriptorString();
              byte[] bytes = all.get(name.substring(1, name.length() - 1) + ".class");
              return bytes == null ? null : new ByteArrayInputStream(bytes);
            })
        .orElse(ClassHierarchyResolver.defaultResolver())
        .cached();
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static void write(Map<String, byte[]> entries, Path jar) throws IOException {
    Path rewritten = Path.of(jar + ".rewritten");
    try (OutputStream out = Files.newOutputStream(rewritten);
        JarOutputStream archive = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> content : entries.entrySet()) {
        JarEntry entry = new JarEntry(content.getKey());
        entry.setTimeLocal(LocalDateTime.ofInstant(TIME, ZoneOffset.UTC));
        // Not compressed, since it is read at each start.
        CRC32 checksum = new CRC32();
        checksum.update(content.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.getValue().length);
        entry.setCrc(checksum.getValue());
        archive.putNextEntry(entry);
        archive.write(content.getValue());
        archive.closeEntry();
      }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
