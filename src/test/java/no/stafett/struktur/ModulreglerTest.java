package no.stafett.struktur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import no.stafett.Stafett;
import org.junit.jupiter.api.Test;
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

    @Test
    void skal_ikke_vise_motorens_typer_gjennom_muren() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods().that().arePublic()
                .and().areDeclaredInClassesThat().arePublic()
                .and().areDeclaredInClassesThat().resideInAPackage("no.stafett.prosess..")
                .should().notHaveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe("en Camunda-type",
                        type -> type.getPackageName().startsWith("org.camunda"))).check(KODE);
    }

    @Test
    void skal_ikke_lese_klokka_utenom_forretningsklokka() {
        noClasses().should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould()
                .callMethod(System.class, "currentTimeMillis").check(KODE);
    }
}
