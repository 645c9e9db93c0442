package no.stafett.sak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import no.stafett.felles.SakId;
import no.stafett.skjema.Svar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holder rutingsverdiene fra svarene, så forslaget alltid bygger på det som sist ble sagt. */
@Repository
public class Grunnlagene {

    /**
     * Felt i skjemaene (kontrakten for nøkler) og kolonnen de lagres i. Svaret på akuttsjekken er ikke med: det er skjermet,
     * og et forslag bygd på det ville røpet mistanken for alle som ser saken.
     */
    private static final Map<String, String> TEKSTFELT = Map.of("sakstype", "sakstype", "samletVurdering", "samlet_vurdering",
            "enighetForesatte", "enighet_foresatte", "ipRett", "ip_rett");

    private final JdbcClient sql;

    Grunnlagene(JdbcClient sql) {
        this.sql = sql;
    }

    public Grunnlag hent(SakId sakId) {
        return sql.sql("select * from grunnlag where sak = ?").param(sakId.verdi()).query(Grunnlagene::les).single();
    }

    /** Tar med seg det svaret sier; felt som ikke er besvart, endrer ingenting. */
    void merk(SakId sakId, Svar svar) {
        Map<String, Object> nytt = new LinkedHashMap<>();
        TEKSTFELT.forEach((felt, kolonne) -> svar.tekst(felt).ifPresent(verdi -> nytt.put(kolonne, verdi)));
        if (svar.har("antallTjenester")) {
            nytt.put("antall_tjenester", svar.innhold().get("antallTjenester").asInt());
        }
        if (svar.har("arsakGruppe")) {
            nytt.put("arsak_gruppe", svar.innhold().get("arsakGruppe").asBoolean());
        }
        nytt.forEach((kolonne, verdi) -> sql.sql("update grunnlag set " + kolonne + " = ? where sak = ?")
                .params(verdi, sakId.verdi()).update());
    }

    /** Etter en beslutning gjelder vurderingen ikke lenger; neste forslag skal bygge på nye svar. */
    void brukVurderingen(SakId sakId) {
        sql.sql("update grunnlag set samlet_vurdering = null, antall_tjenester = null, ip_rett = 'nei' where sak = ?").param(sakId.verdi()).update();
    }

    /** Beslutningen som brukte opp vurderingen, er angret: den gjelder igjen slik den var. */
    public void giTilbakeVurderingen(SakId sakId, String samletVurdering, Integer antallTjenester, String ipRett) {
        sql.sql("update grunnlag set samlet_vurdering = ?, antall_tjenester = ?, ip_rett = ? where sak = ?")
                .param(1, samletVurdering, Types.VARCHAR).param(2, antallTjenester, Types.INTEGER).param(3, ipRett).param(4, sakId.verdi()).update();
    }

    /** Barnekoordinator er oppnevnt, eller planen tar over: retten er ivaretatt. */
    void ipErIvaretatt(SakId sakId) {
        sql.sql("update grunnlag set ip_rett = 'nei' where sak = ?").param(sakId.verdi()).update();
    }

    private static Grunnlag les(ResultSet rs, int nummer) throws SQLException {
        return new Grunnlag(rs.getString("sakstype"), rs.getString("akutt_sjekk"), rs.getString("samlet_vurdering"),
                rs.getString("enighet_foresatte"), rs.getObject("antall_tjenester", Integer.class),
                rs.getBoolean("arsak_gruppe"), rs.getString("ip_rett"));
    }
}
