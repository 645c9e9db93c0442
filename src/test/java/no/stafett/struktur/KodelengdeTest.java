package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Små haler (arkitekturens §8.2): en metode på høyst tjue linjer, en klasse med høyst fem å snakke med. */
class KodelengdeTest {

    private static final Path KODE = Path.of("src/main/java/no/stafett");
    private static final int LINJER = 20;
    private static final int MEDARBEIDERE = 5;

    @Test
    void skal_ikke_ha_metoder_over_tjue_linjer() throws IOException {
        assertThat(lange(filer())).isEmpty();
    }

    @Test
    void skal_ikke_ha_klasser_med_flere_enn_fem_medarbeidere() throws IOException {
        assertThat(travle(filer())).isEmpty();
    }

    @Test
    void skal_finne_en_metode_som_er_for_lang_og_en_klasse_som_er_for_travel() throws IOException {
        Path fil = Files.createTempFile(Path.of("target"), "Brudd", ".java");
        Files.writeString(fil, "@org.springframework.stereotype.Service class Brudd { Brudd(A a, B b, C c, D d, E e, F f) { }\n"
                + " void lang() {\n" + " int a;\n".repeat(LINJER + 1) + " }\n}");
        try {
            assertThat(lange(List.of(fil))).singleElement().asString().contains("Brudd.lang");
            assertThat(travle(List.of(fil))).singleElement().asString().contains("Brudd").contains("6");
        } finally {
            Files.delete(fil);
        }
    }

    private static List<String> lange(List<Path> filer) throws IOException {
        return les(filer, (klasse, metode, linjer) -> metode.getBody() != null && linjer > LINJER
                ? klasse.getSimpleName() + "." + metode.getName() + " er på " + linjer + " linjer" : null);
    }

    /** Medarbeidere er det en bønne får i konstruktøren; tall og tekster fra oppsettet er ikke noen å snakke med. */
    private static List<String> travle(List<Path> filer) throws IOException {
        return les(filer, (klasse, metode, linjer) -> {
            long antall = metode.getParameters().stream().filter(p -> !p.getModifiers().toString().contains("@Value")).count();
            return metode.getReturnType() == null && erBoenne(klasse) && antall > MEDARBEIDERE
                    ? klasse.getSimpleName() + " har " + antall + " medarbeidere" : null;
        });
    }

    private static boolean erBoenne(ClassTree klasse) {
        return klasse.getModifiers().getAnnotations().stream().map(a -> a.getAnnotationType().toString())
                .map(navn -> navn.substring(navn.lastIndexOf('.') + 1))
                .anyMatch(List.of("Service", "Component", "Controller", "RestController", "Repository", "Configuration",
                        "ControllerAdvice", "RestControllerAdvice", "Prosesshandling")::contains);
    }

    private interface Regel {
        String brudd(ClassTree klasse, MethodTree metode, long linjer);
    }

    private static List<String> les(List<Path> filer, Regel regel) throws IOException {
        List<String> brudd = new ArrayList<>();
        JavaCompiler kompilator = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager filsystem = kompilator.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask oppgave = (JavacTask) kompilator.getTask(null, filsystem, null, List.of("-proc:none"), null,
                    filsystem.getJavaFileObjectsFromPaths(filer));
            SourcePositions steder = Trees.instance(oppgave).getSourcePositions();
            for (CompilationUnitTree fil : oppgave.parse()) {
                new Leser(fil, steder, regel, brudd).scan(fil, null);
            }
        }
        return brudd;
    }

    private static final class Leser extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree fil;
        private final SourcePositions steder;
        private final Regel regel;
        private final List<String> brudd;

        private Leser(CompilationUnitTree fil, SourcePositions steder, Regel regel, List<String> brudd) {
            this.fil = fil;
            this.steder = steder;
            this.regel = regel;
            this.brudd = brudd;
        }

        @Override
        public Void visitMethod(MethodTree metode, Void ingenting) {
            Tree over = getCurrentPath().getParentPath().getLeaf();
            if (over instanceof ClassTree klasse) {
                String funnet = regel.brudd(klasse, metode, metode.getBody() == null ? 0 : linjerInni(metode.getBody()));
                if (funnet != null) {
                    brudd.add(funnet);
                }
            }
            return super.visitMethod(metode, ingenting);
        }

        /** Linjene mellom krøllparentesene. */
        private long linjerInni(Tree kropp) {
            return fil.getLineMap().getLineNumber(steder.getEndPosition(fil, kropp) - 1)
                    - fil.getLineMap().getLineNumber(steder.getStartPosition(fil, kropp)) - 1;
        }
    }

    private static List<Path> filer() throws IOException {
        try (Stream<Path> alle = Files.walk(KODE)) {
            return alle.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
