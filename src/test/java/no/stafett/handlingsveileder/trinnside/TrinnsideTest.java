package no.stafett.handlingsveileder.trinnside;

import static no.stafett.handlingsveileder.trinnside.Utkastproeve.FAGANSVARLIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnliste;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** En fagleder endrer trinnene på nivå 1 i nettleseren, uten skript. */
@Apptest
class TrinnsideTest {

    private static final String FIL = "nivaa_1.bpmn";

    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Utkastene utkastene;
    @Autowired
    private Kontroll kontroll;
    private Utkastproeve utkast;

    @BeforeEach
    void begynn() {
        utkast = Utkastproeve.nytt(nett, brukere, utkastene);
    }

    @Test
    void skalVisHvertTrinnMedDetSomErLåstOgTegningenVedSidenAv() throws Exception {
        String side = utkast.side(utkast.lista(FIL));
        for (Steg steg : liste().trinn()) {
            assertThat(side).contains(steg.innhold().navn().replace("&", "&amp;"));
        }
        assertThat(side).contains("Regnes ut av seg selv", "Saken går videre av seg selv når tiden er inne", "data-kilde=\"" + utkast.lista(FIL) + "/tegning\"");
        assertThat(utkast.side(utkast.lista(FIL) + "/tegning")).isEqualTo(tekst(FIL));
    }

    /** Porten har ikke sett den: en modell med et skript i skal ikke kunne åpnes som en side på vårt eget sted. */
    @Test
    void skalGiModellenSomEnFilSomVerkenKanKjøreEllerHenteNoe() throws Exception {
        MockHttpServletResponse svar = utkast.hent(Utkastproeve.FAGANSVARLIG, utkast.lista(FIL) + "/tegning");
        assertThat(svar.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(svar.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(svar.getHeader("Content-Disposition")).startsWith("attachment").contains(FIL);
        assertThat(svar.getContentType()).startsWith("application/xml");
    }

    @Test
    void skalLeggeTilEtTrinnMedEgetSkjemaSomPortenGodtar() throws Exception {
        String etter = liste().trinn().get(0).id();
        assertThat(utkast.side(utkast.lista(FIL) + "/nytt?etter=" + etter)).contains("Lag et eget skjema");
        MockHttpServletResponse svar = leggTil(etter, "Hjemmebesøk", "+nytt");
        assertThat(svar.getStatus()).isEqualTo(302);
        Steg ny = liste().trinn().get(1);
        assertThat(ny.innhold().navn()).isEqualTo("Hjemmebesøk");
        assertThat(svar.getRedirectedUrl()).endsWith("#t-" + ny.id());
        assertThat(utkast.nå().filer()).containsKey("eget_hjemmebesoek.form");
        assertThat(feil()).isEmpty();
        assertThat(utkast.side(utkast.lista(FIL) + "/steg/" + ny.id())).contains("/skjema/eget_hjemmebesoek.form");
    }

    @Test
    void skalKopiereInnEtVerktøyFraKassaNårDetVelges() throws Exception {
        assertThat(utkast.nå().filer()).doesNotContainKey("avslutningsnotat.form");
        assertThat(leggTil(liste().trinn().get(0).id(), "Oppsummer", "avslutningsnotat").getStatus()).isEqualTo(302);
        assertThat(utkast.nå().filer()).containsKey("avslutningsnotat.form");
        assertThat(feil()).isEmpty();
    }

    @Test
    void skalFlytteFjerneOgAngre() throws Exception {
        leggTil(liste().trinn().get(0).id(), "Hjemmebesøk", "+nytt");
        String id = liste().trinn().get(1).id();
        String før = tekst(FIL);
        assertThat(send("/steg/" + id + "/flytt", "retning", "opp").getStatus()).isEqualTo(302);
        assertThat(liste().trinn().get(0).id()).isEqualTo(id);
        assertThat(send("/angre").getStatus()).isEqualTo(302);
        assertThat(tekst(FIL)).isEqualTo(før);
        assertThat(send("/steg/" + id + "/fjern").getStatus()).isEqualTo(302);
        assertThat(liste().finn(id)).isEmpty();
        assertThat(feil()).isEmpty();
    }

    @Test
    void skalAngreEnLagringOgIkkeNoeEldreNårIngentingBleEndret() throws Exception {
        Steg første = liste().trinn().get(0);
        String før = tekst(FIL);
        lagre(første, "hva", "Noe annet");
        assertThat(send("/angre").getStatus()).isEqualTo(302);
        assertThat(tekst(FIL)).isEqualTo(før);
    }

    @Test
    void skalSiHvorforNoeIkkeKanGjøresOgLaModellenVære() throws Exception {
        Steg beslutning = liste().trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow();
        String før = tekst(FIL);
        send("/steg/" + beslutning.id() + "/fjern");
        assertThat(tekst(FIL)).isEqualTo(før);
        assertThat(utkast.side(utkast.lista(FIL))).contains("Trinnet bestemmer veien videre");
    }

    @Test
    void skalVisDetHunSkrevIgjenNårPortenVilleSagtNei() throws Exception {
        Steg beslutning = liste().trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow();
        String før = tekst(FIL);
        MockHttpServletResponse svar = lagre(beslutning, "skjema", "lysglimt", "hva", "Noe helt nytt jeg skrev");
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("Trinnet er ikke lagret", "Noe helt nytt jeg skrev");
        assertThat(tekst(FIL)).isEqualTo(før);
    }

    @Test
    void skalSiFraVedFeltetNårNoeMangler() throws Exception {
        MockHttpServletResponse svar = lagre(liste().trinn().get(0), "navn", " ", "dager", "mange");
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("Skriv hva trinnet heter.", "Skriv antall arbeidsdager", "href=\"#navn\"");
    }

    @Test
    void skalLagreDetSomStårOgIkkeNoeAnnet() throws Exception {
        Steg første = liste().trinn().get(0);
        assertThat(lagre(første, "hva", "Linje én\r\nLinje to").getStatus()).isEqualTo(302);
        Steg etter = liste().trinn().get(0);
        assertThat(etter.innhold().hva()).isEqualTo("Linje én\nLinje to");
        assertThat(etter.innhold().hvordan()).isEqualTo(første.innhold().hvordan());
        assertThat(etter.innhold().forfall()).isEqualTo(første.innhold().forfall());
        assertThat(etter.innhold().verktoey()).isEqualTo(første.innhold().verktoey());
        int versjon = utkast.nå().versjon();
        assertThat(lagre(etter).getStatus()).isEqualTo(302);
        assertThat(utkast.nå().versjon()).as("ingenting er endret").isEqualTo(versjon);
    }

    @Test
    void skalEndreOgTaBortUtfallIBådeModellenOgSkjemaet() throws Exception {
        Steg beslutning = liste().trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow();
        Steg.Utfall fortsett = utfallet(beslutning, "fortsett");
        String mål = liste().trinn().get(0).id();
        send("/utfall/" + fortsett.flyt(), "navn", "Prøv videre", "trinn", mål);
        assertThat(utfallet(liste().hent(beslutning.id()), "fortsett")).extracting(Steg.Utfall::navn, Steg.Utfall::trinn).containsExactly("Prøv videre", mål);
        Steg.Utfall bort = utfallet(beslutning, "barnekoordinator");
        send("/utfall/" + bort.flyt() + "/fjern");
        assertThat(liste().hent(beslutning.id()).beslutning().utfall()).noneMatch(u -> u.verdi().equals("barnekoordinator"));
        assertThat(tekst(beslutning.innhold().skjema() + ".form")).doesNotContain("\"barnekoordinator\"");
        assertThat(feil()).isEmpty();
    }

    @Test
    void skalIkkeSkriveOverDetEnAnnenHarLagret() throws Exception {
        Steg første = liste().trinn().get(0);
        int gammel = utkast.nå().versjon();
        lagre(første, "hva", "Den andre skrev dette");
        MockHttpServletResponse svar = utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/steg/" + første.id(), felt(første, gammel, "hva", "Jeg skrev dette"));
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("Noen har lagret i utkastet", "Jeg skrev dette");
        assertThat(liste().trinn().get(0).innhold().hva()).isEqualTo("Den andre skrev dette");
    }

    @Test
    void skalLaKoordinatorenLeseUtenÅEndre() throws Exception {
        MockHttpServletResponse svar = utkast.hent("koordinator", utkast.lista(FIL));
        assertThat(svar.getStatus()).isEqualTo(200);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("Du kan lese, men ikke endre").doesNotContain("/flytt\"");
        assertThat(utkast.send("koordinator", utkast.lista(FIL) + "/angre", "versjon", "1").getStatus()).isEqualTo(403);
    }

    @Test
    void skalIkkeFinnesForAndre() throws Exception {
        assertThat(utkast.hent("barnehage.styrer", utkast.lista(FIL)).getStatus()).isEqualTo(403);
        assertThat(utkast.hent("systemadmin", utkast.lista(FIL)).getStatus()).isEqualTo(403);
        assertThat(utkast.hent("b.leder", utkast.lista(FIL)).getStatus()).isEqualTo(404);
        assertThat(utkast.hent(FAGANSVARLIG, utkast.lista("finnes_ikke.bpmn")).getStatus()).isEqualTo(404);
        assertThat(utkast.hent(FAGANSVARLIG, utkast.lista("frister.dmn")).getStatus()).isEqualTo(404);
        assertThat(utkast.hent(FAGANSVARLIG, utkast.lista(FIL) + "/steg/finnes_ikke").getStatus()).isEqualTo(404);
    }

    /** Et utkast kan være hva som helst. Siden sier det, og feiler ikke. */
    @Test
    void skalSiAtEnFilIkkeKanLeses() throws Exception {
        skriv("<hei");
        MockHttpServletResponse svar = utkast.hent(FAGANSVARLIG, utkast.lista(FIL));
        assertThat(svar.getStatus()).isEqualTo(200);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("Modellen kan ikke leses");
    }

    @Test
    void skalVisFeilenVedTrinnetDenGjelder() throws Exception {
        Steg første = liste().trinn().get(0);
        String galt = tekst(FIL).replaceFirst("camunda:candidateGroups=\"[^\"]*\"", "camunda:candidateGroups=\"sjefen\"");
        skriv(galt);
        String side = utkast.side(utkast.lista(FIL));
        String kortet = side.substring(side.indexOf("id=\"t-" + første.id()), side.indexOf("id=\"t-" + liste().trinn().get(1).id()));
        assertThat(kortet).contains("sjefen", "Må rettes før publisering");
    }

    private void skriv(String modell) {
        int versjon = utkast.nå().versjon();
        utkast.som(FAGANSVARLIG, () -> utkastene.lagre(utkast.id(), versjon, Map.of(FIL, modell.getBytes(StandardCharsets.UTF_8)), Set.of(), "prøve"));
    }

    private MockHttpServletResponse leggTil(String etter, String navn, String skjema) throws Exception {
        return utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/nytt", "etter", etter, "navn", navn, "hva", "Besøk familien.", "skjema", skjema,
                "roller", "ansatt", "roller", "leder", "forfall", "dager", "dager", "5", "versjon", String.valueOf(utkast.nå().versjon()));
    }

    private MockHttpServletResponse send(String sti, String... felt) throws Exception {
        String[] alle = java.util.Arrays.copyOf(felt, felt.length + 2);
        alle[felt.length] = "versjon";
        alle[felt.length + 1] = String.valueOf(utkast.nå().versjon());
        return utkast.send(FAGANSVARLIG, utkast.lista(FIL) + sti, alle);
    }

    private MockHttpServletResponse lagre(Steg steg, String... endret) throws Exception {
        return utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/steg/" + steg.id(), felt(steg, utkast.nå().versjon(), endret));
    }

    /** Feltene slik siden har dem, med noen av dem endret. */
    private static String[] felt(Steg steg, int versjon, String... endret) {
        TrinnForm f = TrinnForm.av(steg.innhold(), versjon);
        Map<String, List<String>> felt = new HashMap<>(Map.of("navn", List.of(f.navn()), "hva", List.of(f.hva()), "hvordan", List.of(f.hvordan()),
                "hvem", List.of(f.hvem()), "arena", List.of(f.arena()), "frist", List.of(f.frist()), "skjema", List.of(f.skjema()),
                "verktoey", f.verktoey(), "paakrevd", f.paakrevd(), "roller", f.roller()));
        felt.putAll(Map.of("forfall", List.of(f.forfall()), "dager", List.of(f.dager()), "rad", List.of(f.rad()), "uttrykk", List.of(f.uttrykk()),
                "rolleordlyd", List.of(f.rolleordlyd()), "versjon", List.of(String.valueOf(versjon)), "kanHoppesOver", List.of(String.valueOf(f.kanHoppesOver()))));
        for (int i = 0; i < endret.length; i += 2) {
            felt.put(endret[i], List.of(endret[i + 1]));
        }
        if (felt.get("dager").equals(List.of("mange"))) {
            felt.put("forfall", List.of("dager"));
        }
        return felt.entrySet().stream().flatMap(e -> e.getValue().stream().flatMap(v -> java.util.stream.Stream.of(e.getKey(), v))).toArray(String[]::new);
    }

    private static Steg.Utfall utfallet(Steg steg, String verdi) {
        return steg.beslutning().utfall().stream().filter(u -> u.verdi().equals(verdi)).findFirst().orElseThrow();
    }

    private Trinnliste liste() {
        return Trinnredigering.les(utkast.nå().filer().get(FIL));
    }

    private String tekst(String fil) {
        return new String(utkast.nå().filer().get(fil), StandardCharsets.UTF_8);
    }

    private List<?> feil() {
        Utkast nå = utkast.nå();
        return kontroll.kontroller(new Pakke(nå.navn(), nå.leietaker(), nå.filer()));
    }
}
