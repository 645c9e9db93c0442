package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Eksempelsaker;
import no.stafett.Flatetest;
import no.stafett.innsikt.Stansvakt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * WCAG 2.2 AA, så langt en maskin kan se det: hver side, på tre språk, smalt og bredt, lyst og mørkt. Siden skal heller
 * aldri rulle sidelengs.
 */
@Flatetest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UniversellUtformingTest {
    private static final List<String> KRAV = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Fargene byttes først når siden tegnes på nytt. */
    private static final String TEGNET = "new Promise((ferdig) => requestAnimationFrame(() => requestAnimationFrame(ferdig)))";

    @LocalServerPort
    private int port;
    private Eksempelsaker saker;
    private String innlegg;
    private String møte;

    @BeforeAll
    void lagSaker(@Autowired MockMvc nett, @Autowired JdbcClient sql, @Autowired Stansvakt stans) {
        saker = Eksempelsaker.lag(nett);
        sql.sql("update nivaaendring set tid = tid - interval '40 days' where sak = cast(? as uuid)").param(saker.fersk()).update();
        stans.friskAlt();
        varsle(sql);
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String logg = "/saker/" + saker.fersk() + "/logg";
        innlegg = mina.post(logg, Map.of("slag", "notat", "tekst", "Leker mer med de andre.")).innhold().at("/post/postId").asString();
        mina.post(logg + "/" + innlegg + "/rett", Map.of("versjon", 1, "dato", mina.get(logg + "/" + innlegg).innhold().at("/post/dato").asString(),
                "tekst", "Leker mye mer med de andre.", "synligForForesatt", true, "grunn", "Det var mye."));
        Instant naa = Instant.parse(mina.get("/demo/klokke").tekst("naa"));
        møte = "/saker/" + saker.nivaa2() + "/moeter/" + mina.post("/saker/" + saker.nivaa2() + "/moeter", Map.of("slag", "evalueringsmoete",
                "formaal", "Se på planen", "start", naa.toString(), "slutt", naa.plusSeconds(3600).toString(), "sted", "Hjemme hos Ada",
                "lenke", "https://video.example.no/rom/42", "andre", "Maria Lindås, Ali Lindås")).innhold().at("/moete/moeteId").asString();
        mina.post("/oppgaver/visninger", Map.of("navn", "Ledige på nivå 0", "valg", "fane=ledige&nivaa=0", "enhetId", mina.enhet()));
        // Et funn til gjennomgangen: en som ikke har noe i saken å gjøre.
        new ApiKlient(nett, "skole.ansatt").get("/saker/" + saker.fersk());
    }

    /** Et ulest og et lest varsel, og en e-post. */
    private void varsle(JdbcClient sql) {
        sql.sql("""
                insert into varsel (id, mottaker, slag, oppgave, av, skjermet, noekkel, opprettet, lest)
                select gen_random_uuid(), p.id, s, ?, p.id, false, s || '/uu', now(), case s when 'omtalt' then now() end
                  from person p, unnest(array['omtalt', 'overlevering']) s where p.brukernavn = 'barnehage.ansatt' on conflict do nothing""")
                .param(saker.ferskOppgave()).update();
        sql.sql("""
                insert into epost (id, mottaker, noekkel, opprettet, tilstand, antall, avgjort)
                select gen_random_uuid(), p.id, 'uu', now(), 'fanget', 2, now() from person p where p.brukernavn = 'barnehage.ansatt' on conflict do nothing""").update();
    }

    @Test
    void skal_følge_reglene_på_hver_side_smalt_og_bredt_lyst_og_mørkt(Browser nettleser) {
        assertThat(brudd(nettleser, "nb", List.of(320, 1280), List.of(ColorScheme.LIGHT, ColorScheme.DARK))).isEmpty();
    }

    /** Ordene er andre, og det er navnene på felt og knapper også; fargene er de samme. */
    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void skal_følge_reglene_på_hvert_språk(String språk, Browser nettleser) {
        assertThat(brudd(nettleser, språk, List.of(320), List.of(ColorScheme.LIGHT))).isEmpty();
    }

    private List<String> brudd(Browser nettleser, String språk, List<Integer> bredder, List<ColorScheme> farger) {
        List<String> brudd = new ArrayList<>();
        try (Besoek ansatt = Besoek.med(nettleser, port, bredder.get(0)); Besoek ombud = Besoek.med(nettleser, port, bredder.get(0));
                Besoek leder = Besoek.med(nettleser, port, bredder.get(0))) {
            brudd.addAll(sjekk(velgSpråk(ansatt, språk).side(), bredder, farger));
            ansatt.loggInn("barnehage.ansatt");
            sider().forEach(sti -> brudd.addAll(sjekk(ansatt.åpne(sti).side(), bredder, farger)));
            velgSpråk(ombud, språk).loggInn("personvern");
            gjennomgang(ombud).forEach(sti -> brudd.addAll(sjekk(ombud.åpne(sti).side(), bredder, farger)));
            velgSpråk(leder, språk).loggInn("barnehage.styrer");
            folk(leder).forEach(sti -> brudd.addAll(sjekk(åpnet(leder.åpne(sti).side()), bredder, farger)));
        }
        return brudd;
    }

    private static Besoek velgSpråk(Besoek besøk, String språk) {
        besøk.åpne("/logg-inn").side().click(".spraakvalg [value=" + språk + "]");
        return besøk;
    }

    /** Måneden med funn og uten, ett funn, og hvem som har lest, for den som ikke ser saken. */
    private Stream<String> gjennomgang(Besoek ombud) {
        String funn = ombud.åpne("/sporing").side().locator(".rad-lenke").first().getAttribute("href");
        return Stream.of("/sporing", funn, "/sporing?maaned=2020-01", "/saker/" + saker.fersk() + "/sporing");
    }

    /** Folkene i enheten, en som slutter, og inhabilitet. */
    private Stream<String> folk(Besoek leder) {
        String slutter = leder.åpne("/organisasjon").side().locator("a[href$='/slutt']").first().getAttribute("href");
        return Stream.of("/innsikt", "/oppgaver/flytt", "/organisasjon", "/organisasjon/roller", slutter, "/saker/" + saker.fersk() + "/inhabil");
    }

    /** Skjemaene som står sammenfoldet, skal også følge reglene. */
    private static Page åpnet(Page side) {
        side.evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })");
        return side;
    }

    private Stream<String> sider() {
        return Stream.of("/", "/oppgaver", "/oppgaver?fane=ledige", "/oppgaver?fane=enheten&nivaa=3", "/oppgaver?fane=paa_vent",
                "/oppgaver?fane=ledige&tjeneste=barnehage&prioritet=2&kolonner=alder&kolonner=prioritet", "/oppgaver?fane=ledige&nivaa=9&antall=1",
                "/oppgaver?fane=fullfoert", "/oppgaver/" + saker.ferskOppgave(), "/oppgaver/" + saker.beslutning(),
                "/oppgaver/" + saker.ferskOppgave() + "/samarbeid", "/oppgaver/til-meg", "/oppgaver/" + saker.opptatt(), "/oppgaver/" + saker.gjort(), "/oppgaver/" + saker.gjort() + "/ferdig",
                "/oppgaver/" + saker.ferskOppgave() + "/verktoey/signaler_mistrivsel", "/saker/ny", "/saker", "/saker?soek=zzz",
                "/saker?vis=avsluttede&sorter=aktivitet", "/saker?nivaa=2&evaluering=senere&sorter=evaluering&antall=25", "/saker?samtykke=mangler",
                "/saker/" + saker.fersk(), "/saker/" + saker.nivaa2(), "/saker/" + saker.slutt(), "/saker/" + saker.fersk() + "/samtykke",
                "/saker/" + saker.nivaa2() + "/samtykke", "/saker/" + saker.nivaa2() + "/stafett", "/saker/" + saker.nivaa2() + "/logg",
                "/saker/" + saker.slutt() + "/logg?slag=referat", "/saker/" + saker.fersk() + "/logg/" + innlegg, "/saker/" + saker.slutt() + "/gjenaapne",
                "/saker/" + saker.nivaa2() + "/tiltak", "/saker/" + saker.nivaa2() + "/tiltak/nytt", "/saker/" + saker.nivaa2() + "/tiltak/plan",
                "/saker/" + saker.nivaa2() + "/tiltak/utskrift", "/saker/" + saker.fersk() + "/tiltak",
                "/saker/" + saker.nivaa2() + "/moeter", "/saker/" + saker.fersk() + "/moeter", "/saker/" + saker.fersk() + "/moeter/nytt", møte,
                møte + "/endre", "/saker/" + saker.nivaa2() + "/moete", "/saker/" + saker.fersk() + "/moete",
                "/saker/" + saker.fersk() + "/akutt",
                "/saker/" + saker.fersk() + "/akutt/videre", "/saker/" + saker.fersk() + "/sporing", "/verktoey",
                "/verktoey?soek=samtykek", "/verktoey?soek=zzz", "/verktoey?vis=trinn&tjeneste=skole&nivaa=1", "/verktoey?vis=trinn",
                "/verktoey/tiltaksplan", "/verktoey/tiltaksplan/fyll", "/verktoey/akuttkort", "/verktoey/roller", "/varsler", "/varsler/valg", "/demo/post", "/tilgjengelighet", "/finnes-ikke");
    }

    /** Alle reglene gjelder lyst; mørkt er det bare kontrasten som er en annen. */
    private static List<String> sjekk(Page side, List<Integer> bredder, List<ColorScheme> farger) {
        List<String> brudd = new ArrayList<>();
        side.evaluate(AxeBuilder.getAxeScript());
        for (int bredde : bredder) {
            side.setViewportSize(bredde, 900);
            for (ColorScheme farge : farger) {
                side.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(farge));
                side.evaluate(TEGNET);
                brudd.addAll(sjekk(side, farge == ColorScheme.LIGHT ? Map.of("type", "tag", "values", KRAV)
                        : Map.of("type", "rule", "values", List.of("color-contrast")), bredde + " " + farge));
            }
            if ((Boolean) side.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")) {
                brudd.add(side.url() + " ruller sidelengs på " + bredde);
            }
        }
        return brudd;
    }

    @SuppressWarnings("unchecked")
    private static List<String> sjekk(Page side, Map<String, Object> regler, String hvordan) {
        List<String> funn = (List<String>) side.evaluate("""
                async (regler) => (await axe.run(document, { runOnly: regler, resultTypes: ['violations'] })).violations
                  .map((regel) => `${regel.id}: ${regel.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`)""", regler);
        return funn.stream().map(ett -> side.url() + " " + hvordan + " " + ett).toList();
    }
}
