package no.stafett.handlingsveileder.utkast;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Det nettleseren lagrer av seg selv mens noen arbeider, er én utgave i historien og ikke én for hvert minutt. Å angre mens en arbeider, gjør
 * nettleseren; historien er for den som vil tilbake til slik det var før hun begynte. Nummeret øker likevel for hver gang: det er vakten.
 */
@Repository
class Underveislager {

    /** Fra den første lagringen: en hel dags arbeid skal ikke bli én utgave. */
    static final Duration EN_UTGAVE = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Underveislager(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /**
     * Om den forrige utgaven er hennes, nettopp begynt på, og rørte de samme filene med de samme ordene. modellutkast_hendelse_utkast og
     * nøkkelen i modellutkast_fil.
     */
    boolean fortsetter(Utkast utkast, Set<String> filer, String hva, Bruker bruker) {
        Instant naa = klokke.instant();
        return sql.sql("""
                select exists (select 1 from (select * from modellutkast_hendelse where utkast = :id order by tid desc, versjon desc limit 1) h
                                where h.versjon = :versjon and h.slag = 'lagret' and h.hva = :hva and h.person = :person and h.tid between :siden and :naa)
                   and (select array_agg(navn order by navn collate "C") from modellutkast_fil where utkast = :id and fra = :versjon) = cast(:filer as text[])
                   and not exists (select 1 from modellutkast_fil borte where borte.utkast = :id and borte.til = :versjon
                        and not exists (select 1 from modellutkast_fil ny where ny.utkast = borte.utkast and ny.navn = borte.navn and ny.fra = borte.til))""")
                .param("id", utkast.id()).param("versjon", utkast.versjon()).param("hva", Modellutkastlager.kort(hva)).param("person", bruker.id().verdi())
                .param("siden", Timestamp.from(naa.minus(EN_UTGAVE))).param("naa", Timestamp.from(naa)).param("filer", new TreeSet<>(filer).toArray(String[]::new))
                .query((rs, n) -> rs.getBoolean(1)).single();
    }

    /** Fila får det nye innholdet, og utgaven det nye nummeret. Det som var før hun begynte, blir stående til denne. */
    void flett(UUID id, int versjon, String navn, byte[] innhold) {
        sql.sql("update modellutkast_fil set til = ? where utkast = ? and navn = ? and til = ?").params(versjon, id, navn, versjon - 1).update();
        sql.sql("update modellutkast_fil set fra = ?, innhold = ? where utkast = ? and navn = ? and fra = ?").params(versjon, innhold, id, navn, versjon - 1).update();
    }

    void flettHendelsen(UUID id, int versjon) {
        sql.sql("update modellutkast_hendelse set versjon = ? where utkast = ? and versjon = ? and slag = 'lagret'").params(versjon, id, versjon - 1).update();
    }
}
