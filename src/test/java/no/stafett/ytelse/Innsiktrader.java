package no.stafett.ytelse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.innsikt.Stansvakt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lederens og koordinatorens sider over nettet: i den store kommunen, og i en med så mange saker at ingen har flere. */
final class Innsiktrader {

    private static final String KOORDINATOR = "stor.koordinator";
    private static final int STOR_MS = 300;
    private static final int STOERST_MS = 1000;
    private static final long LENGST_VENTET = 30 * 60 * 1_000_000_000L;
    /** Det grensene i oppgaven gjelder. */
    private static final List<String> LISTA = List.of("/innsikt", "/api/v1/innsikt/stoppede");
    /** Det lederen ellers ser på; målt, uten noe mål. */
    private static final List<String> TALLENE = List.of("/innsikt/flyt", "/innsikt/belastning", "/innsikt/modell", "/api/v1/innsikt/flyt",
            "/api/v1/innsikt/belastning", "/api/v1/innsikt/venter-paa");

    private final Sted sted;
    private final JdbcClient sql;

    Innsiktrader(Sted sted) {
        this.sted = sted;
        this.sql = sted.hent(JdbcClient.class);
    }

    /** @param åpne så mange åpne saker den største kommunen skal ha */
    void mål(int åpne) {
        mål("den store kommunen, " + Tekst.antall(antall("9904")) + " åpne", travleste(), KOORDINATOR, STOR_MS);
        Innsiktfyll.fyll(sted.base(), åpne);
        long begynt = System.nanoTime();
        int endret = sted.hent(Stansvakt.class).friskAlt();
        sted.tabell().legg(Rad.opplysning("Det første blikket på alle sakene, " + Tekst.antall(åpne) + " åpne", Tekst.ms((System.nanoTime() - begynt) / 1e9) + " s",
                endret + " rader skrevet"));
        sted.tabell().legg(Rad.høyst("Det neste blikket på alle sakene, " + Tekst.antall(åpne) + " åpne", 60, sekunder(() -> sted.hent(Stansvakt.class).friskAlt()), "s", ""));
        sted.tabell().legg(Rad.opplysning("Månedstallene for to år, " + Tekst.antall(åpne) + " åpne", Tekst.ms(sekunder(this::ventPåTallene)) + " s", ""));
        sted.base().kjør("vacuum analyze");
        mål(Tekst.antall(antall(Innsiktfyll.KOMMUNE)) + " åpne i én kommune", Innsiktfyll.LEDER, Innsiktfyll.KOORDINATOR, STOERST_MS);
    }

    private void mål(String hvor, String leder, String koordinator, int grense) {
        List<Runder.Deltaker> alle = new ArrayList<>();
        for (String hvem : List.of(leder, koordinator)) {
            List<Nettklient> klienter = IntStream.range(0, sted.oppsett().klienter()).mapToObj(n -> Nettklient.innlogget(sted.port(), hvem)).toList();
            Stream.concat(LISTA.stream(), TALLENE.stream()).forEach(sti -> alle.add(
                    new Runder.Deltaker(navn(hvem, leder) + " · " + sti, klient -> klienter.get(klient).hent(sti))));
        }
        Map<String, Maaling> målt = sted.runder().kjør(alle);
        målt.forEach((navn, tider) -> sted.tabell().legg(LISTA.stream().anyMatch(sti -> navn.endsWith(" " + sti))
                ? Rad.høyst(navn + ", " + hvor + " (p95)", grense, tider.p95(), "ms", tider.tekst() + " ms")
                : Rad.opplysning(navn + ", " + hvor + " (p95)", Tekst.ms(tider.p95()) + " ms", tider.tekst() + " ms")));
    }

    private static String navn(String hvem, String leder) {
        return hvem.equals(leder) ? "leder" : "koordinator";
    }

    /** Lederen med flest åpne saker. */
    private String travleste() {
        return sql.sql("""
                select p.brukernavn from sak s join rolle r on r.enhet = s.enhet and r.rolle = 'leder' join person p on p.id = r.person
                 where s.kommune = '9904' and s.status = 'aapen' and p.aktiv group by 1 order by count(*) desc, 1 limit 1""").query(String.class).single();
    }

    private int antall(String kommune) {
        return sql.sql("select count(*) from sak where kommune = ? and status = 'aapen'").param(kommune).query(Integer.class).single();
    }

    private void ventPåTallene() {
        vent(() -> sql.sql("select count(*) from innsikt_tallmaaned where kommune = ?").param(Innsiktfyll.KOMMUNE).query(Integer.class).single() > 0);
    }

    private static void vent(BooleanSupplier klart) {
        long slutt = System.nanoTime() + LENGST_VENTET;
        while (!klart.getAsBoolean()) {
            if (System.nanoTime() > slutt) {
                throw new IllegalStateException("Tallene ble ikke gitt ut");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static double sekunder(Runnable arbeid) {
        long begynt = System.nanoTime();
        arbeid.run();
        return (System.nanoTime() - begynt) / 1e9;
    }
}
