package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** En modul skriver bare i sine egne tabeller og leser bare dem som ligger under (arkitekturens §4). */
class TabellregelTest {

    private static final Path KODE = Path.of("src/main/java/no/stafett");

    /** Radene i huset, nedenfra; en modul leser sin egen rad bare i egne tabeller. */
    private static final List<List<String>> RADER = List.of(List.of("felles"), List.of("tilgang"), List.of("prosess"),
            List.of("skjema"), List.of("sak"), List.of("samtykke", "akutt"), List.of("tiltak"), List.of("oppgave"),
            List.of("stafettlogg"), List.of("innsikt", "handlingsveileder", "foresatt", "arkiv", "oeving"),
            List.of("sporing", "varsel", "system"));

    private static final Map<String, String> EIER = new TreeMap<>(Map.ofEntries(Map.entry("kommune", "tilgang"),
            Map.entry("enhet", "tilgang"), Map.entry("person", "tilgang"), Map.entry("rolle", "tilgang"), Map.entry("vikariat", "tilgang"), Map.entry("rolleoenske", "tilgang"), Map.entry("rolleplan", "tilgang"), Map.entry("folkeliste", "tilgang"), Map.entry("nettbrett", "tilgang"), Map.entry("nettbrettbruk", "tilgang"), Map.entry("lovhenvisning", "tilgang"),
            Map.entry("engangsnoekkel", "tilgang"), Map.entry("engangslenke", "tilgang"), Map.entry("spring_session", "tilgang"),
            Map.entry("spring_session_attributes", "tilgang"), Map.entry("svar", "skjema"), Map.entry("svarversjon", "skjema"),
            Map.entry("utkast", "skjema"), Map.entry("undringskladd", "stafettlogg"), Map.entry("skjermet_svar", "skjema"),
            Map.entry("saksmerke", "sak"), Map.entry("sak", "sak"), Map.entry("foresatt", "sak"),
            Map.entry("loggpost", "stafettlogg"), Map.entry("loggversjon", "stafettlogg"), Map.entry("loggkladd", "stafettlogg"), Map.entry("vedlegg", "stafettlogg"),
            Map.entry("moete", "stafettlogg"), Map.entry("moetedeltaker", "stafettlogg"), Map.entry("moeteversjon", "stafettlogg"),
            Map.entry("sakskobling", "stafettlogg"), Map.entry("foresattversjon", "sak"), Map.entry("adressesperre", "sak"), Map.entry("klarering", "sak"), Map.entry("inhabilitet", "sak"), Map.entry("naerhetssvar", "sak"), Map.entry("deltakerslutt", "sak"),
            Map.entry("sakstilgang", "sak"), Map.entry("noedtilgang", "sak"), Map.entry("stafettpinne", "sak"), Map.entry("overlevering", "sak"), Map.entry("avklaring", "sak"),
            Map.entry("nivaaendring", "sak"), Map.entry("grunnlag", "sak"), Map.entry("samtykke", "samtykke"),
            Map.entry("invitasjon", "samtykke"), Map.entry("oppfoelging_uten_samtykke", "samtykke"),
            Map.entry("tiltaksplan", "tiltak"), Map.entry("tiltak", "tiltak"), Map.entry("evaluering", "tiltak"),
            Map.entry("tiltakshendelse", "tiltak"), Map.entry("tiltaksvurdering", "tiltak"), Map.entry("paaminnelse", "tiltak"), Map.entry("oppgave", "oppgave"), Map.entry("oppgavekandidat", "oppgave"), Map.entry("oppgavevisning", "oppgave"), Map.entry("oppgavetittel", "oppgave"),
            Map.entry("trinnhopp", "oppgave"), Map.entry("oppgavebeskjed", "oppgave"), Map.entry("oppgaveoverlevering", "oppgave"), Map.entry("oppgavegrep", "oppgave"),
            Map.entry("akuttrom", "akutt"), Map.entry("akuttdeltaker", "akutt"), Map.entry("spor", "sporing"),
            Map.entry("delingshjemmel", "samtykke"), Map.entry("tilbakehold", "samtykke"), Map.entry("samtykkeomfang", "samtykke"), Map.entry("samtykkestand", "samtykke"), Map.entry("samtykkestand_venter", "samtykke"), Map.entry("behandlingsgrunnlag", "samtykke"),
            Map.entry("spor_ledd", "sporing"), Map.entry("spor_segl", "sporing"), Map.entry("spor_lesing", "sporing"),
            Map.entry("sporing_gjennomgang", "sporing"), Map.entry("sporing_oppsett", "sporing"),
            Map.entry("varsel", "varsel"), Map.entry("varselhendelse", "varsel"), Map.entry("varselvalg", "varsel"), Map.entry("varseldag", "varsel"), Map.entry("epost", "varsel"),
            Map.entry("innsikt_regel", "innsikt"), Map.entry("innsikt_regelendring", "innsikt"), Map.entry("innsikt_grense", "innsikt"),
            Map.entry("innsikt_alvorlig", "innsikt"), Map.entry("innsikt_over_grensen", "innsikt"), Map.entry("ledervarsel", "varsel"),
            Map.entry("stengt_periode", "innsikt"), Map.entry("innsikt_stans", "innsikt"), Map.entry("innsikt_utsettelse", "innsikt"),
            Map.entry("innsikt_purring", "innsikt"), Map.entry("innsikt_grep", "innsikt"), Map.entry("innsikt_maaned", "innsikt"),
            Map.entry("innsikt_tall", "innsikt"), Map.entry("innsikt_tallmaaned", "innsikt"), Map.entry("innsikt_trinntid", "innsikt"),
            Map.entry("publisering", "handlingsveileder"), Map.entry("modellutkast", "handlingsveileder"), Map.entry("modellutkast_fil", "handlingsveileder"),
            Map.entry("modellutkast_hendelse", "handlingsveileder"), Map.entry("modelloppsett", "handlingsveileder"), Map.entry("modellfoelging", "handlingsveileder"), Map.entry("trinnmerknad", "handlingsveileder"), Map.entry("kjennetegn", "system")));

    /** Skriver to år med historie rett i de andres tabeller; i en database som ikke er demo, gjør den ingenting (ADR 0059). */
    private static final String DEMOKOMMUNE = "demokommune";

    /** Tabellene slik migreringene lager dem; en ny tabell uten eier her skal ikke slippe unna reglene. */
    private static final Pattern LAGER = Pattern.compile("(?m)^create table (?:if not exists )?([a-z_]+)");

    private static final Pattern SKRIVER = Pattern.compile("(?:insert into|update|delete from)\\s+([a-z_]+)");
    private static final Pattern LESER = Pattern.compile("(?:\\bfrom|\\bjoin)\\s+([a-z_]+)");

    @Test
    void skal_bare_skrive_i_egne_tabeller() {
        assertThat(brudd(SKRIVER, (modul, eier) -> modul.equals(eier) || modul.equals(DEMOKOMMUNE))).isEmpty();
    }

    @Test
    void skal_bare_lese_egne_tabeller_og_dem_som_ligger_under() {
        assertThat(brudd(LESER, (modul, eier) -> modul.equals(eier) || rad(eier) < rad(modul))).isEmpty();
    }

    @Test
    void skal_ha_en_eier_for_hver_tabell() {
        assertThat(filer(Path.of("src/main/resources/db/migration"), ".sql")
                .flatMap(fil -> LAGER.matcher(les(fil)).results().map(t -> t.group(1))).filter(t -> !EIER.containsKey(t))).isEmpty();
    }

    private interface Lov {
        boolean gjelder(String modul, String eier);
    }

    private static List<String> brudd(Pattern moenster, Lov lov) {
        return filer(KODE, ".java").filter(fil -> fil.getParent().getNameCount() > KODE.getNameCount()).flatMap(fil -> {
            String modul = KODE.relativize(fil).getName(0).toString();
            return moenster.matcher(les(fil)).results().map(t -> t.group(1)).filter(EIER::containsKey)
                    .filter(tabell -> !lov.gjelder(modul, EIER.get(tabell)))
                    .map(tabell -> modul + "/" + fil.getFileName() + " bruker " + tabell);
        }).toList();
    }

    private static int rad(String modul) {
        return (int) RADER.stream().takeWhile(r -> !r.contains(modul)).count();
    }

    private static Stream<Path> filer(Path mappe, String slutt) {
        try {
            return Files.walk(mappe).filter(f -> f.toString().endsWith(slutt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String les(Path fil) {
        try {
            return Files.readString(fil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
