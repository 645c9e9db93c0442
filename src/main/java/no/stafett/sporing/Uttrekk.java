package no.stafett.sporing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;
import no.stafett.stafettlogg.eksport.Pdfskriver;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Hvem som har lest en sak, på papir til den det gjelder (SEC-38). Det som ble nektet, og akuttrommet, er ikke med. */
@Service
public class Uttrekk {

    /**
     * spor_sak(sak, id). Én linje for hver som leste den dagen; navnet når kommunen har bestemt det. Uttrekket kan bli lest av den
     * barnet er skjult for, så i en sak med adressesperre står enheten aldri, uansett hvem som tar det ut.
     */
    private static final String LINJER = """
            select min(s.tid), max(s.tid), count(*), s.rolle, e.navn, s.formaal, p.navn
              from spor s left join enhet e on e.id = s.enhet
                   and not exists (select 1 from adressesperre a where a.sak = s.sak and a.til is null)
              left join person p on p.id::text = s.person
                   and (select o.vis_navn from sporing_oppsett o where o.kommune = p.kommune)
             where s.sak = :sak and s.slag = 'lesing' and not s.skjermet and s.utfall <> 'nektet'
             group by (s.tid at time zone 'Europe/Oslo')::date, s.person, s.rolle, e.navn, s.formaal, p.navn
             order by 1 desc, 4, 5, 7 limit 5001""";
    private static final int FLEST = 5_000;

    private final JdbcClient sql;
    private final Innsyn innsyn;
    private final ITemplateEngine maler;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Uttrekk(JdbcClient sql, Innsyn innsyn, ITemplateEngine maler, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.innsyn = innsyn;
        this.maler = maler;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Det én leste på én dag. @param navn null når kommunen ikke viser navn @param enhet null når den er skjult */
    public record Linje(LocalDateTime foerst, LocalDateTime sist, long ganger, String rolle, String enhet, String formaal, String navn) {
    }

    public record Fil(String navn, byte[] innhold) {
    }

    /** Uttrekket er selv i sporet. */
    record SporetTattUt(SakId sakId, int linjer) implements Hendelse {
    }

    /** @throws FinnesIkke likt for en sak som ikke finnes og en brukeren ikke skal vite om */
    @Transactional
    public Fil pdf(SakId sak, Bruker bruker, Locale språk) {
        String saksnummer = innsyn.krev(sak, bruker);
        List<Linje> linjer = linjer(sak);
        String side = maler.process("sporing/uttrekk", new Context(språk, Map.of("saksnummer", saksnummer, "linjer", linjer.subList(0, Math.min(FLEST, linjer.size())),
                "flere", linjer.size() > FLEST, "leser", bruker.navn(), "skrevet", norsk(klokke.instant()))));
        hendelser.publishEvent(new SporetTattUt(sak, linjer.size()));
        return new Fil("innsyn-" + saksnummer + ".pdf", Pdfskriver.skriv(side));
    }

    List<Linje> linjer(SakId sak) {
        return sql.sql(LINJER).param("sak", sak.verdi()).query((rs, n) -> new Linje(norsk(rs.getTimestamp(1).toInstant()),
                norsk(rs.getTimestamp(2).toInstant()), rs.getLong(3), rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7))).list();
    }

    private static LocalDateTime norsk(Instant tid) {
        return LocalDateTime.ofInstant(tid, Forretningsklokke.NORGE);
    }
}
