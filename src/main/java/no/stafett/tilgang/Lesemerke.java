package no.stafett.tilgang;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Det databasens regler for radene får vite om den som spør (V28).
 *
 * @param person   personen, {@link Paalogget#BAKGRUNN} eller tom
 * @param endrer   sant i en transaksjon som endrer, og som tjenesten har sluppet inn
 * @param naa      forretningstiden: tilgang som er løpt ut etter den, gjelder ikke
 * @param fastPlan om spørringene i transaksjonen har én plan for alle: {@link LeserMedFastPlan}, og alt som endrer. En endring slår opp det
 *                 ene det gjelder, og da koster det mer å legge planen på nytt enn å svare
 */
record Lesemerke(String person, boolean endrer, Instant naa, boolean fastPlan) {

    /** Ett kall til databasen for alt. Satt for transaksjonen forsvinner det med den; ellers til forbindelsen hentes neste gang. */
    private static final String SI_FRA = "select set_config('stafett.person', ?, ?), set_config('stafett.endrer', ?, ?), "
            + "set_config('stafett.naa', ?, ?)";
    private static final String OG_FAST_PLAN = ", set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final Set<String> LESER = Set.of("GET", "HEAD");

    /** Den som bare ber om å få se en side, endrer ikke saken, hva slags transaksjon siden enn bruker. */
    static Lesemerke forTransaksjon(TransactionDefinition hva, Instant naa) {
        boolean fastPlan = hva instanceof TransactionAttribute merket && merket.getLabels().contains(LeserMedFastPlan.MERKE);
        boolean endrer = !hva.isReadOnly() && !erLesing();
        return new Lesemerke(Paalogget.forDatabasen(), endrer, naa, fastPlan || endrer);
    }

    static Lesemerke utenTransaksjon(Instant naa) {
        return new Lesemerke(Paalogget.forDatabasen(), false, naa, false);
    }

    void sett(Connection forbindelse, boolean bareTransaksjonen) throws SQLException {
        try (PreparedStatement s = forbindelse.prepareStatement(fastPlan ? SI_FRA + OG_FAST_PLAN : SI_FRA)) {
            String[] verdier = {person, endrer ? "ja" : "nei", naa.toString()};
            for (int n = 0; n < verdier.length; n++) {
                s.setString(2 * n + 1, verdier[n]);
                s.setBoolean(2 * n + 2, bareTransaksjonen);
            }
            s.execute();
        }
    }

    private static boolean erLesing() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes her
                && LESER.contains(her.getRequest().getMethod());
    }
}
