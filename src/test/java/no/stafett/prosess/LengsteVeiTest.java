package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.stafett.Omstartbar;
import no.stafett.Saksferd;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Den lengste veien i hvert sett: alle fire nivåer, med ventetid, sidevei og omvei, til avslutning. Programmet lukkes og
 * åpnes mellom hvert steg, og det som etterlates, skal være det samme som når det får gå i ett.
 */
class LengsteVeiTest {

    /** Begge løp begynner samme morgen, så ingen frist skiller dem og ingen går over midnatt. */
    private static final Instant MORGEN = LocalDate.now(Forretningsklokke.NORGE).plusDays(1).atTime(LocalTime.of(7, 30))
            .atZone(Forretningsklokke.NORGE).toInstant();

    private record Vei(Sett sett, List<String> folk) {

        @Override
        public String toString() {
            return sett.toString();
        }
    }

    private static Stream<Arguments> veier() {
        return Stream.of(new Vei(Sett.FELLES, List.of("felles.ansatt", "felles.leder", "felles.ppt")),
                new Vei(Sett.BARNEHAGE, List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt", "ke", "koordinator")),
                new Vei(Sett.VARDO, List.of("b.ansatt", "b.leder", "b.ppt"))).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("veier")
    void skalEtterlateDetSammeNårProgrammetLukkesOgÅpnesMellomHvertSteg(Vei vei) {
        List<String> iEtt = gå(vei, program -> { });
        List<String> avbrutt = gå(vei, Omstartbar::lukkOgÅpne);
        assertThat(avbrutt).isEqualTo(iEtt);
        assertThat(iEtt).contains("sak 3 avsluttet");
    }

    private static List<String> gå(Vei vei, Consumer<Omstartbar> mellomHvertSteg) {
        try (Omstartbar program = new Omstartbar("lengste_vei")) {
            program.flyttKlokkaTil(MORGEN);
            Saksferd sak = Saksferd.meld(program::som, vei.folk());
            for (Consumer<Saksferd> steg : steg(vei.sett(), program)) {
                mellomHvertSteg.accept(program);
                steg.accept(sak);
            }
            return Etterlatt.av(program, sak.sakId());
        }
    }

    private static List<Consumer<Saksferd>> steg(Sett sett, Omstartbar program) {
        List<Consumer<Saksferd>> steg = new ArrayList<>();
        nivå0(sett, program, steg);
        nivå1(sett, program, steg);
        nivå2(sett, steg);
        nivå3(sett, steg);
        return steg;
    }

    /** Familien sier først nei; tjenesten prøver igjen seks uker senere. */
    private static void nivå0(Sett sett, Omstartbar program, List<Consumer<Saksferd>> steg) {
        trinn(steg, sett.trinn(0), "egen_tjeneste_uten_samtykke");
        steg.add(sak -> sak.gjør("trinn_us_1", Map.of()));
        steg.add(sak -> program.flyttKlokka("P43D"));
        trinn(steg, List.of(sett.deling(), sett.beslutning(0)), "nivaa_1");
    }

    /** Evalueringen kommer av seg selv; så fortsetter tiltakene en runde til. */
    private static void nivå1(Sett sett, Omstartbar program, List<Consumer<Saksferd>> steg) {
        trinn(steg, sett.trinn(1).subList(0, 2), "");
        steg.add(sak -> program.flyttKlokka("P36D"));
        trinn(steg, sett.trinn(1).subList(3, sett.trinn(1).size()), "fortsett");
        trinn(steg, sett.trinn(1).subList(2, sett.trinn(1).size()), "nivaa_2");
    }

    /** Samtykke, henvisning og en invitert tjeneste; saken står fast og løftes. */
    private static void nivå2(Sett sett, List<Consumer<Saksferd>> steg) {
        steg.add(sak -> sak.fyll(sett.første(2), "samtykke", Map.of("tjenester", List.of("ppt"))));
        steg.add(sak -> sak.gjør(sett.første(2), invitasjon(sak.melder().enhetI("ppt"))));
        steg.add(sak -> sak.gjør("trinn_in_1", Map.of("godtatt", "ja")));
        trinn(steg, sett.trinn(2).subList(1, sett.trinn(2).size()), "koordinerende_enhet");
        trinn(steg, List.of("trinn_ke_1", "trinn_ke_2"), "");
        trinn(steg, sett.trinn(2).subList(1, sett.trinn(2).size()), "nivaa_3");
    }

    /** En henvisning har én mottaker; en møteinnkalling inviterer så mange som trengs. */
    private static Map<String, ?> invitasjon(String enhet) {
        return Map.of("mottaker", enhet, "inviterteEnheter", List.of(enhet));
    }

    private static void nivå3(Sett sett, List<Consumer<Saksferd>> steg) {
        trinn(steg, sett.trinn(3), "nye_tiltak");
        trinn(steg, sett.trinn(3).subList(1, sett.trinn(3).size()), "avslutt");
    }

    private static void trinn(List<Consumer<Saksferd>> steg, List<String> trinn, String utfall) {
        Map<String, String> valg = utfall.isEmpty() ? Map.of() : Map.of("utfall", utfall);
        trinn.forEach(t -> steg.add(sak -> sak.gjør(t, valg)));
    }
}
