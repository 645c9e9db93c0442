package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Eksempelsaker;
import no.stafett.Flatetest;
import no.stafett.Trespraak;
import no.stafett.innsikt.Stansvakt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * WCAG 2.2 AA, så langt en maskin kan se det: hver side, på tre språk, smalt, forstørret og bredt, lyst, mørkt og på papir. Siden skal
 * heller aldri rulle sidelengs eller klippe noe. Det som skjer på sidene, er i {@link ListetilstandTest} og {@link OppgavetilstandTest}.
 */
@Flatetest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UniversellUtformingTest {
    @LocalServerPort
    private int port;
    private Eksempelsaker saker;
    private String innlegg;
    private String møte;
    private String bunt;

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
        ApiKlient leder = new ApiKlient(nett, "barnehage.styrer");
        bunt = leder.post("/innsikt/" + saker.fersk() + "/vikar", Map.of("person", id(sql, "barnehage.ansatt02"), "dato", naa.plus(Duration.ofDays(7)).toString().substring(0, 10))).tekst("grepId");
        assertThat(leder.post("/innsikt/grep/" + bunt + "/angre", null).status()).isEqualTo(200);
        mina.post("/oppgaver/visninger", Map.of("navn", "Ledige på nivå 0", "valg", "fane=ledige&nivaa=0", "enhetId", mina.enhet()));
        // Et funn til gjennomgangen: en som ikke har noe i saken å gjøre.
        new ApiKlient(nett, "skole.ansatt").get("/saker/" + saker.fersk());
    }

    private static String id(JdbcClient sql, String brukernavn) {
        return sql.sql("select id::text from person where brukernavn = ?").param(brukernavn).query(String.class).single();
    }

    /** Et ulest og et lest varsel, en e-post, og en tjeneren ikke tok imot. */
    private void varsle(JdbcClient sql) {
        sql.sql("""
                insert into varsel (id, mottaker, slag, oppgave, av, skjermet, noekkel, opprettet, lest)
                select gen_random_uuid(), p.id, s, ?, p.id, false, s || '/uu', now(), case s when 'omtalt' then now() end
                  from person p, unnest(array['omtalt', 'overlevering']) s where p.brukernavn = 'barnehage.ansatt' on conflict do nothing""")
                .param(saker.ferskOppgave()).update();
        sql.sql("""
                insert into epost (id, mottaker, noekkel, opprettet, tilstand, antall, avgjort)
                select gen_random_uuid(), p.id, 'uu/' || t, now(), t, 2, now() from person p, unnest(array['fanget', 'avvist']) t
                 where p.brukernavn = 'barnehage.ansatt' on conflict do nothing""").update();
    }

    @Test
    void skal_følge_reglene_på_sidene_til_den_ansatte(Browser nettleser) {
        prøv(nettleser, "barnehage.ansatt", alle -> sider().forEach(sti -> alle.ser(sti).ogBredt()));
    }

    @Test
    void skal_følge_reglene_på_sidene_til_personvernombudet(Browser nettleser) {
        prøv(nettleser, "personvern", alle -> gjennomgang(alle.første()).forEach(sti -> alle.ser(sti).ogBredt()));
    }

    /** Skjemaene som står sammenfoldet, skal også følge reglene. */
    @Test
    void skal_følge_reglene_på_sidene_til_lederen(Browser nettleser) {
        prøv(nettleser, "barnehage.styrer", alle -> folk(alle.første()).forEach(sti -> alle.ser("", b -> b.åpne(sti).side()
                .evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })")).ogBredt()));
    }

    @Test
    void skal_følge_reglene_på_sidene_til_systemadministratoren_og_koordinatoren(Browser nettleser) {
        prøv(nettleser, "systemadmin", alle -> {
            alle.ser("med e-posten", ett -> ett.åpne("/organisasjon/feil").side().waitForSelector("#avviste")).ogBredt();
            alle.ser("/varsler/epost").ogBredt();
            organisasjonen(alle.første()).forEach(sti -> alle.ser("", b -> b.åpne(sti).side()
                    .evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })")).ogBredt());
        });
        prøv(nettleser, "koordinator", alle -> {
            Stream.of("/innsikt", "/innsikt/regler?regel=ingen-hendelse&paa=ja&dager=10", "/innsikt/regler?regel=ingen-hendelse&paa=ja&dager=x",
                    "/innsikt/regler?tjeneste=barnehage", "/handlingsveiledere", "/handlingsveiledere/versjoner?tjeneste=barnehage").forEach(sti -> alle.ser(sti).ogBredt());
        });
    }

    /** Utkastet og alt det redigeres på. Det som skjer på sidene, er i RedigeringUuTest og TrinnINettleserenTest. */
    @Test
    void skal_følge_reglene_der_handlingsveilederen_redigeres_og_leses(Browser nettleser, @Autowired MockMvc nett) {
        ApiKlient fag = new ApiKlient(nett, "fagansvarlig");
        String utkast = "/handlingsveiledere/utkast/" + fag.post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Til gjennomsyn")).tekst("utkastId");
        assertThat(fag.put(utkast + "/filer/nivaa_3.bpmn", Map.of("versjon", 1, "innhold", "<halvferdig", "hva", "Halvferdig"), Map.of()).status()).isEqualTo(200);
        prøv(nettleser, "fagansvarlig", alle -> {
            alle.ser("med alt åpent", ett -> ett.åpne(utkast).side().evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })")).ogBredt();
            redigeringen(utkast).forEach(sti -> alle.ser(sti).ogBredt());
        });
        prøv(nettleser, "koordinator", alle -> Stream.of(utkast + "/trinn/nivaa_1.bpmn", utkast + "/trinn/nivaa_1.bpmn/steg/trinn_1_1", utkast + "/diagram/nivaa_1.bpmn").forEach(sti -> alle.ser(sti).ogBredt()));
    }

    private static Stream<String> redigeringen(String utkast) {
        return Stream.of("/trinn/nivaa_1.bpmn", "/trinn/nivaa_1.bpmn/steg/trinn_1_1", "/trinn/nivaa_1.bpmn/nytt?etter=trinn_1_1", "/trinn/nivaa_3.bpmn",
                "/diagram/nivaa_1.bpmn", "/diagram/nivaa_3.bpmn", "/skjema/undring.form", "/tabell/nivaa_avklaring.dmn").map(utkast::concat);
    }

    private void prøv(Browser nettleser, String hvem, Consumer<Trespraak> hva) {
        try (Trespraak alle = Trespraak.foran(nettleser, port)) {
            alle.ser("/logg-inn").ogBredt().gjør(ett -> ett.loggInn(hvem));
            hva.accept(alle);
            assertThat(alle.brudd()).isEmpty();
        }
    }

    /** Måneden med funn og uten, ett funn, og hvem som har lest, for den som ikke ser saken. */
    private Stream<String> gjennomgang(Besoek ombud) {
        String funn = ombud.åpne("/sporing").side().locator(".rad-lenke").first().getAttribute("href");
        return Stream.of("/sporing", funn, "/sporing?maaned=2020-01", "/saker/" + saker.fersk() + "/sporing");
    }

    /** Folkene i enheten, en som slutter, og inhabilitet. */
    private Stream<String> folk(Besoek leder) {
        String slutter = leder.åpne("/organisasjon").side().locator("a[href$='/slutt']").first().getAttribute("href");
        return Stream.of("/innsikt", "/innsikt/utsatte", "/innsikt/regler", "/innsikt/stengt", "/innsikt/flyt", "/innsikt/belastning", "/innsikt/modell", "/innsikt/tall?hva=aapne",
                "/varsler/valg", "/oppgaver/flytt", "/organisasjon", "/organisasjon/roller", slutter, slutter.replace("/slutt", ""),
                "/organisasjon/folk", "/organisasjon/liste", "/organisasjon/historikk", "/saker/" + saker.fersk() + "/inhabil",
                "/innsikt/grep?grep=ny-ansvarlig&sak=" + saker.fersk(), "/innsikt/grep?grep=vikar&sak=" + saker.fersk(), "/innsikt/grep?grep=utsett&sak=" + saker.fersk(),
                "/innsikt/grep?grep=ny-dato&sak=" + saker.fersk(), "/innsikt/grep?grep=purr", "/innsikt/gjort?bunt=" + bunt,
                "/innsikt/" + saker.fersk() + "/vei", "/innsikt/" + saker.nivaa2() + "/vei?opphold=1");
    }

    /** Kommunen, en enhet, folkene, en person, listene og historikken. */
    private Stream<String> organisasjonen(Besoek admin) {
        String enhet = admin.åpne("/organisasjon").side().locator("a[href*='/organisasjon/enheter/']").first().getAttribute("href");
        String hun = admin.åpne("/organisasjon/folk?rolle=ansatt").side().locator(".rad-lenke").first().getAttribute("href");
        return Stream.of("/organisasjon", "/organisasjon?enhet=kommunen", enhet, "/organisasjon/roller", "/organisasjon/folk",
                "/organisasjon/folk?tilstand=stanset&rolle=arkivar", hun, "/organisasjon/liste", "/organisasjon/historikk", "/organisasjon/historikk?side=99", "/oekter");
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
                "/verktoey/tiltaksplan", "/verktoey/tiltaksplan/fyll", "/verktoey/akuttkort", "/verktoey/roller",
                "/veileder", "/veileder/9901", "/veileder/9901/skole", "/merknader", "/merknader/ny?tjeneste=skole&nivaa=1&trinn=trinn_1_2",
                "/varsler", "/varsler/valg", "/demo/post", "/tilgjengelighet", "/finnes-ikke");
    }
}
