package no.stafett.innsikt;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saker en leder har sett på og lar ligge til en dag. */
@Service
public class Utsettelser {

    public static final int LENGST = 500;
    public static final int LENGST_DAGER = 90;

    private final JdbcClient sql;
    private final Stansrett rett;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Utsettelser(JdbcClient sql, Stansrett rett, Sakstilgang tilgang, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.rett = rett;
        this.tilgang = tilgang;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    /**
     * En ny dag erstatter den forrige.
     *
     * @throws SvaretErUgyldig når dagen ikke er i de neste tre månedene, eller grunnen mangler eller er for lang
     */
    @Transactional
    public void utsett(SakId sakId, LocalDate til, String grunn, Bruker bruker) {
        rett.krev(sakId, bruker);
        krev(til, grunn, klokke.idag());
        tilgang.laas(sakId);
        UUID forrige = ta(sakId).map(Tatt::id).orElse(null);
        sql.sql("insert into innsikt_utsettelse (id, sak, til, grunn, av, tid, erstattet) values (?, ?, ?, ?, ?, ?, ?)")
                .param(1, UUID.randomUUID()).param(2, sakId.verdi()).param(3, til).param(4, grunn.strip()).param(5, bruker.id().verdi())
                .param(6, naa()).param(7, forrige, Types.OTHER).update();
        hendelser.publishEvent(new Hendelser.StansUtsatt(sakId, bruker.id(), til));
    }

    /**
     * Gjør ingenting når saken ikke er utsatt: den som angrer to ganger, har fått det hun ville. Kom den i stedet for en annen dag som ikke er
     * kommet ennå, gjelder den igjen.
     *
     * @return dagen saken nå er utsatt til; tom når den er med i lista
     */
    @Transactional
    public Optional<LocalDate> angre(SakId sakId, Bruker bruker) {
        rett.krev(sakId, bruker);
        tilgang.laas(sakId);
        Optional<Tatt> tatt = ta(sakId);
        tatt.ifPresent(borte -> hendelser.publishEvent(new Hendelser.UtsettelseAngret(sakId, bruker.id())));
        return tatt.map(Tatt::erstattet).flatMap(this::giTilbake);
    }

    private static void krev(LocalDate til, String grunn, LocalDate idag) {
        List<Feltfeil> feil = new ArrayList<>();
        LocalDate siste = idag.plusDays(LENGST_DAGER);
        if (til == null || !til.isAfter(idag) || til.isAfter(siste)) {
            feil.add(til == null ? Feltfeil.av("til", "paakrevd") : til.isAfter(siste) ? Feltfeil.av("til", "for_langt_fram", siste) : Feltfeil.av("til", "dato_passert"));
        }
        if (grunn == null || grunn.isBlank() || grunn.strip().length() > LENGST) {
            feil.add(grunn == null || grunn.isBlank() ? Feltfeil.av("grunn", "paakrevd") : Feltfeil.av("grunn", "for_lang", LENGST));
        }
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
    }

    /** @param erstattet den som gjaldt før; null når ingen gjorde det */
    private record Tatt(UUID id, UUID erstattet) {
    }

    /** innsikt_utsettelse_sak. */
    private Optional<Tatt> ta(SakId sakId) {
        return sql.sql("update innsikt_utsettelse set gjort_om = ? where sak = ? and gjort_om is null returning id, erstattet").params(naa(), sakId.verdi())
                .query((rs, n) -> new Tatt(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class))).list().stream().findFirst();
    }

    private Optional<LocalDate> giTilbake(UUID utsettelse) {
        return sql.sql("update innsikt_utsettelse set gjort_om = null where id = ? and til > ? returning til").params(utsettelse, klokke.idag())
                .query(LocalDate.class).list().stream().findFirst();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
