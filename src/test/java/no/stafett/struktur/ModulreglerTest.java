package no.stafett.struktur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import no.stafett.Stafett;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** Modulene kjenner bare dem de skal, og bare muren kjenner motoren (arkitekturens §4 og §5). */
class ModulreglerTest {

    private static final JavaClasses KODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("no.stafett");

    @Test
    void skal_bare_ha_avhengigheter_som_er_sagt_i_modulen() {
        ApplicationModules.of(Stafett.class).verify();
    }

    @Test
    void skal_ha_hver_modul_beskrevet_med_tillatte_avhengigheter() {
        assertThat(ApplicationModules.of(Stafett.class).stream())
                .allSatisfy(modul -> assertThat(modul.getBasePackage().getAnnotation(
                        org.springframework.modulith.ApplicationModule.class)).as(modul.getDisplayName()).isPresent());
    }

    @Test
    void skal_bare_kjenne_motoren_i_prosess() {
        noClasses().that().resideOutsideOfPackage("no.stafett.prosess..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(KODE);
    }

    /** Det som kan ses fra en annen modul: navn, arv, felter, konstruktører og metoder med alt de tar imot og gir fra seg. */
    @Test
    void skal_ikke_vise_motorens_typer_gjennom_muren() {
        assertThat(KODE.stream().filter(type -> type.getPackageName().startsWith("no.stafett.prosess"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)).flatMap(ModulreglerTest::synlig)
                .filter(bruk -> bruk.contains("org.camunda"))).isEmpty();
    }

    private static Stream<String> synlig(JavaClass type) {
        Stream<String> arv = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .map(over -> type.getName() + " er en " + over.getName());
        Stream<String> felter = type.getFields().stream().filter(f -> f.getModifiers().contains(JavaModifier.PUBLIC))
                .map(f -> f.getFullName() + ": " + f.getRawType().getName());
        Stream<String> kall = type.getCodeUnits().stream().filter(k -> k.getModifiers().contains(JavaModifier.PUBLIC))
                .map(k -> k.getFullName() + ": " + k.getRawReturnType().getName() + k.getThrowsClause().getTypes());
        return Stream.of(arv, felter, kall).flatMap(s -> s);
    }

    @Test
    void skal_ikke_lese_klokka_utenom_forretningsklokka() {
        noClasses().should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould()
                .callMethod(System.class, "currentTimeMillis").check(KODE);
    }

    /** Ett sted kan sende, og det tar bare imot en adresse og et tall ({@code varsel.Brev}): ingen annen kan skrive noe i en e-post. */
    @Test
    void skal_bare_kunne_sende_e_post_ett_sted() {
        noClasses().that().doNotHaveFullyQualifiedName("no.stafett.varsel.Postvei")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..", "javax.mail..", "org.eclipse.angus.mail..", "org.springframework.mail..")
                .check(KODE);
    }

    /** En strøm fra databasen holder forbindelsen til noen lukker den; utenfor en transaksjon er det ingen som gjør det. */
    @Test
    void skal_ikke_lese_databasen_som_en_åpen_strøm() {
        noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("queryForStream"))).check(KODE);
    }
}
