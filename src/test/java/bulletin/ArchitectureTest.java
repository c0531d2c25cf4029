package bulletin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms, who may import whom, and what stands in every room. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final List<String> EVERYWHERE =
      List.of(
          "java..",
          "javax.sql..",
          "javax.xml..",
          "org.w3c.dom..",
          "org.xml.sax..",
          "org.jspecify..");
  private static final String EVERY_ROOM = ".";
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("bulletin");

  /** A room, the other rooms that it may import, and the libraries that live in it. */
  private record Room(String name, List<String> rooms, List<String> libraries) {
    String[] packages() {
      Stream<String> bulletin = Stream.concat(Stream.of(name), rooms.stream()).map(Room::inside);
      return Stream.of(bulletin, libraries.stream(), EVERYWHERE.stream())
          .flatMap(packages -> packages)
          .toArray(String[]::new);
    }

    static String inside(String room) {
      return "bulletin." + room;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Room room(String name, List<String> rooms, String... libraries) {
    return new Room(name, rooms, List.of(libraries));
  }

  private static List<Room> rooms() {
    return List.of(
        room("figures", List.of()),
        room("source", List.of()),
        room("source.csv", List.of("figures", "source"), "de.siegmar.fastcsv.."),
        room("source.ees", List.of("figures", "source"), "tools.jackson.."),
        room(
            "source.rehearsal",
            List.of("figures", "source", "source.csv"),
            "tools.jackson..",
            "com.sun.net.httpserver.."),
        room("analysis", List.of("figures"), "org.apache.commons.math3.."),
        room("check", List.of("figures", "analysis")),
        room("check.screener", List.of("figures", "check")),
        room("check.text", List.of("figures", "check")),
        room("compare", List.of("figures", "check", "report.model")),
        room("check.statistics", List.of("figures", "analysis", "check")),
        room("report.model", List.of("figures")),
        room("yaml", List.of(), "tools.jackson..", "com.networknt..", "org.snakeyaml.."),
        room("report.definition", List.of("figures", "yaml")),
        room(
            "report",
            List.of(
                "figures",
                "analysis",
                "check",
                "compare",
                "report.model",
                "report.definition",
                "yaml")),
        room(
            "report.pack",
            List.of(
                "figures",
                "analysis",
                "compare",
                "report",
                "report.model",
                "report.definition",
                "yaml")),
        room("render.template", List.of("figures", "report.model"), "freemarker.."),
        room(
            "render.chart",
            List.of("figures", "report.model"),
            "org.jfree..",
            "org.apache.batik.."),
        room("render.html", List.of("figures", "report.model", "render.chart", "render.template")),
        room("render.pdf", List.of("render.chart"), "org.openpdf..", "org.xhtmlrenderer.."),
        room("render.workbook", List.of("figures", "report.model")),
        room("render.ods", List.of("render.workbook")),
        room(
            "render.xlsx",
            List.of("figures", "report.model", "render.workbook"),
            "org.apache.poi..",
            "org.openxmlformats..",
            "org.apache.xmlbeans.."),
        room(
            "publish",
            List.of(
                "figures",
                "compare",
                "report",
                "report.model",
                "report.pack",
                "render.chart",
                "render.html",
                "render.ods",
                "render.pdf",
                "render.template",
                "render.workbook",
                "render.xlsx",
                "verify"),
            "tools.jackson.."),
        // It reads PDFs that others wrote, and shares the library with render.pdf, not the code.
        room("verify", List.of(), "org.openpdf.text.pdf..", "org.jsoup.."),
        room("verify.verapdf", List.of("verify"), "org.verapdf.."),
        room("distribute", List.of()),
        room("distribute.calendar", List.of("distribute", "source", "source.csv", "yaml")),
        room(
            "distribute.store",
            List.of("distribute", "distribute.calendar"),
            "com.zaxxer.hikari..",
            "org.flywaydb.."),
        room(
            "distribute.release",
            List.of("distribute", "distribute.calendar", "distribute.store", "publish")),
        room(
            "distribute.channel",
            List.of("distribute", "distribute.calendar", "publish", "render.template"),
            "javax.net.ssl..",
            "org.apache.sshd..",
            "org.json..",
            "org.simplejavamail..",
            "software.amazon.awssdk..",
            "uk.gov.service.notify.."),
        room(
            "distribute.outbox",
            List.of(
                "distribute",
                "distribute.calendar",
                "distribute.channel",
                "distribute.store",
                "publish"),
            "com.github.kagkarlsson.scheduler..",
            "tools.jackson.."),
        room("cli", List.of(EVERY_ROOM), "picocli..", "me.tongfei.."));
  }

  private static JavaClasses in(Room room) {
    return PROGRAM.that(resideInAPackage(Room.inside(room.name())));
  }

  @Test
  void every_class_is_in_a_room() {
    String[] all = rooms().stream().map(room -> Room.inside(room.name())).toArray(String[]::new);

    classes().should().resideInAnyPackage(all).check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void room_imports_only_what_it_may(Room room) {
    assertThat(in(room)).isNotEmpty();

    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room.packages())
        .check(in(room));
  }

  @Test
  void formats_share_with_the_chart_room_its_drawing_only() {
    noClasses()
        .that()
        .resideInAnyPackage("bulletin.render.html", "bulletin.render.pdf")
        .should()
        .dependOnClassesThat(
            resideInAPackage("bulletin.render.chart")
                .and(describe("are not Drawing", type -> !type.getSimpleName().equals("Drawing"))))
        .check(PROGRAM);
  }

  @Test
  void rooms_have_no_cycles() {
    slices().matching("bulletin.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  private static DescribedPredicate<JavaClass> foreign() {
    List<String> own = new ArrayList<>(EVERYWHERE);
    own.addAll(List.of("", "bulletin.."));
    return DescribedPredicate.not(resideInAnyPackage(own.toArray(String[]::new)));
  }

  @Test
  void no_third_party_type_stands_in_a_signature_that_other_rooms_see() {
    classes()
        .that()
        .arePublic()
        .should(
            new ArchCondition<JavaClass>("show only types of the JDK and the program") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                shown(type)
                    .filter(seen -> foreign().test(seen.getBaseComponentType()))
                    .forEach(seen -> events.add(violated(type, seen)));
              }
            })
        .check(PROGRAM);
  }

  private static ConditionEvent violated(JavaClass type, JavaClass seen) {
    return SimpleConditionEvent.violated(type, type.getName() + " shows " + seen.getName());
  }

  /** Everything that a caller in another room must know to use a public class. */
  private static Stream<JavaClass> shown(JavaClass type) {
    Stream<JavaClass> parents =
        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
    Stream<JavaClass> fields =
        type.getFields().stream()
            .filter(ArchitectureTest::isSeen)
            .flatMap(ArchitectureTest::typesOf);
    Stream<JavaClass> code =
        type.getCodeUnits().stream()
            .filter(ArchitectureTest::isSeen)
            .flatMap(ArchitectureTest::typesOf);
    return Stream.of(parents, fields, code).flatMap(types -> types);
  }

  private static boolean isSeen(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaClass> typesOf(JavaField field) {
    return field.getType().getAllInvolvedRawTypes().stream();
  }

  private static Stream<JavaClass> typesOf(JavaCodeUnit unit) {
    return Stream.concat(
            Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream()),
            unit.getExceptionTypes().stream())
        .flatMap(type -> type.getAllInvolvedRawTypes().stream());
  }

  @Test
  void no_class_is_named_after_no_job() {
    classes()
        .should()
        .haveNameNotMatching(".*(Manager|Utils?|Helper|Impl|Processor|Handler|Service|Dto)")
        .check(PROGRAM);
  }

  @Test
  void every_package_says_its_job_and_is_null_marked() throws IOException {
    for (Path folder : packages()) {
      Path info = folder.resolve("package-info.java");

      assertThat(info).exists();
      assertThat(Files.readString(info)).startsWith("/**\n").containsPattern("Entr(y|ies):");
    }
    assertThat(rooms())
        .allSatisfy(
            room -> {
              JavaPackage its = PROGRAM.getPackage(Room.inside(room.name()));
              assertThat(its.isAnnotatedWith(NullMarked.class)).as(room.name()).isTrue();
            });
  }

  private static List<Path> packages() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    }
  }

  @Test
  void only_cli_writes_to_the_terminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("bulletin.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PROGRAM);
  }

  @Test
  void only_cli_reads_a_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("bulletin.cli")
        .should()
        .callMethodWhere(describe("read a clock", call -> isClock(call.getTarget().getFullName())))
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(PROGRAM);
  }

  private static boolean isClock(String method) {
    return method.matches(
        "java\\.time\\.\\w+\\.now\\(.*"
            + "|java\\.time\\.Clock\\.(system|tick).*"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*"
            + "|java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>).*");
  }

  private static List<Arguments> reportWords() {
    return Stream.of(
            "key.?stage", "\\bks.?[0-9]\\b", "cino", "cppo", "looked.?after", "children.?in.?need")
        .map(word -> arguments(Pattern.compile(word, Pattern.CASE_INSENSITIVE)))
        .toList();
  }

  /** What a report is about stands in its folder, so that another report needs no Java. */
  @ParameterizedTest
  @MethodSource("reportWords")
  void no_source_knows_what_a_report_is_about(Pattern word) throws IOException {
    assertThat(linesWith(word)).isEmpty();
  }

  private static List<String> linesWith(Pattern word) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(SOURCES)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> word.matcher(line).find())
            .forEach(line -> found.add(file + ": " + line.strip()));
      }
    }
    return found;
  }
}
