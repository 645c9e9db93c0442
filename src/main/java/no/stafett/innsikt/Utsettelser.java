package no.stafett.innsikt;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Avvist;
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

    /** En annen utsettelse gjelder nå, eller den er alt tatt bort. */
    public static class UtsettelsenErBorte extends Avvist {
        UtsettelsenErBorte() {
            super(Grunn.OPPTATT, "noen_var_der_foer");
        }
    }

    /** @param til dagen saken er med igjen */
    public record Gjeldende(UUID id, LocalDate til) {
    }

    /** Den som gjelder nå; innsikt_utsettelse_sak. */
    @Transactional(readOnly = true)
    public Optional<Gjeldende> gjeldende(SakId sakId, Bruker bruker) {
        rett.krev(sakId, bruker);
        return sql.sql("select id, til from innsikt_utsettelse where sak = ? and gjort_om is null").param(sakId.verdi())
                .query((rs, n) -> new Gjeldende(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class))).optional();
    }

    /**
     * En ny dag erstatter den forrige.
     *
     * @return det som skal til for å gjøre om denne, og ikke en annens
     * @throws SvaretErUgyldig når dagen ikke er i de neste tre månedene, eller grunnen mangler eller er for lang
     */
    @Transactional
    public UUID utsett(SakId sakId, LocalDate til, String grunn, Bruker bruker) {
        rett.krev(sakId, bruker);
        krev(til, grunn);
        tilgang.laas(sakId);
        UUID ny = UUID.randomUUID();
        UUID forrige = ta(sakId).map(Tatt::id).orElse(null);
        sql.sql("insert into innsikt_utsettelse (id, sak, til, grunn, av, tid, erstattet) values (?, ?, ?, ?, ?, ?, ?)")
                .param(1, ny).param(2, sakId.verdi()).param(3, til).param(4, grunn.strip()).param(5, bruker.id().verdi())
                .param(6, naa()).param(7, forrige, Types.OTHER).update();
        hendelser.publishEvent(new Hendelser.StansUtsatt(sakId, bruker.id(), til));
        return ny;
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

    /** Som {@link #angre(SakId, Bruker)}, men bare den ene. @throws UtsettelsenErBorte når den ikke gjelder lenger */
    @Transactional
    public void angre(SakId sakId, UUID utsettelse, Bruker bruker) {
        rett.krev(sakId, bruker);
        tilgang.laas(sakId);
        if (gjeldende(sakId, bruker).filter(gjelder -> gjelder.id().equals(utsettelse)).isEmpty()) {
            throw new UtsettelsenErBorte();
        }
        angre(sakId, bruker);
    }

    /** @throws SvaretErUgyldig som {@link #utsett} */
    public void krev(LocalDate til, String grunn) {
        LocalDate idag = klokke.idag();
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
