package no.stafett.varsel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import no.stafett.varsel.trinntekst.Trinnvarsel;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Varslene med en klokke for seg, så prøven kan velge ukedag uten å flytte tiden for de andre. */
abstract class Varselproeve {

    /** Arbeider i samme enhet som Mina, som melder. */
    static final String KOLLEGA = "barnehage.ansatt01";

    @Autowired
    MockMvc nett;
    @Autowired
    JdbcClient sql;
    @Autowired
    PlatformTransactionManager transaksjoner;
    @Autowired
    Personer personer;
    @Autowired
    Varselhendelser hendelser;
    @Autowired
    Varselvalgene valgene;
    @Autowired
    Trinnvarsel trinnvarsel;
    Forretningsklokke klokke;
    ApiKlient mina;

    /** Det andre prøver har etterlatt, skal ikke telles med. */
    @BeforeEach
    void begynn() {
        for (String tabell : List.of("varselhendelse", "varsel", "epost", "varselvalg")) {
            sql.sql("delete from " + tabell).update();
        }
        klokke = new Forretningsklokke();
        klokka(arbeidsdag(1), 10);
        mina = new ApiKlient(nett, "barnehage.ansatt");
    }

    /** @param antall arbeidsdager fra i dag */
    static LocalDate arbeidsdag(int antall) {
        return new Arbeidsdager().etter(LocalDate.now(Forretningsklokke.NORGE), antall);
    }

    final void klokka(LocalDate dag, int time) {
        klokke.settFlyttet(Duration.between(Instant.now(), dag.atTime(time, 0).atZone(Forretningsklokke.NORGE).toInstant()));
    }

    final Varselfordeler fordeler() {
        return new Varselfordeler(sql, klokke, trinnvarsel, transaksjoner);
    }

    /** @return oppgaven i den nye saken, som alle ansatte i enheten kan ta */
    final String nyOppgave() {
        return mina.oppgave(mina.nySak());
    }

    final Bruker bruker(String navn) {
        return personer.finn(navn).orElseThrow();
    }

    final PersonId person(String navn) {
        return bruker(navn).id();
    }

    final void velger(String navn, Varselslag slag, Varselmaate maate) {
        Map<Varselslag, Varselmaate> maater = new EnumMap<>(valgene.til(person(navn)).maater().isEmpty() ? Map.of(slag, maate)
                : valgene.til(person(navn)).maater());
        maater.put(slag, maate);
        valgene.lagre(person(navn), new Varselvalg(maater, "nb"));
    }

    /** Slagene i varslene en person har, også dem hun ikke ser lenger. */
    final List<String> har(String navn) {
        return sql.sql("select slag from varsel where mottaker = ? order by opprettet, slag").param(person(navn).verdi()).query(String.class).list();
    }

    final List<Varsel> ser(String navn) {
        return new Varslene(sql, klokke).til(bruker(navn));
    }

    final long teller(String navn) {
        return new Varslene(sql, klokke).uleste(person(navn)).orElseThrow();
    }

    final String tilstand(UUID epost) {
        return sql.sql("select tilstand from epost where id = ?").param(epost).query(String.class).single();
    }
}
