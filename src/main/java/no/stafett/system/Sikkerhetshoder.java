package no.stafett.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Hodene hvert svar har (SEC-15, SEC-16, SEC-18).
 *
 * <p>Ingen skript eller stil på sidene selv, og ingen annen vert: skjemaer som noen har redigert kan ellers
 * lekke svar gjennom bilder og rammer med adresse satt sammen av feltverdier. {@code Cache-Control: no-store}
 * er standarden i rammeverket; statiske filer setter sin egen i {@link Statisk}.
 */
public class Sikkerhetshoder implements Customizer<HeadersConfigurer<HttpSecurity>> {

    /** Hit melder nettleseren brudd. Må være åpen uten innlogging og unntatt fra CSRF-vernet. */
    public static final String RAPPORTADRESSE = "/csp-rapport";

    static final String INNHOLD = String.join("; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "object-src 'none'",
            "frame-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "report-uri " + RAPPORTADRESSE);

    /**
     * Tegneverktøyene setter stil som attributt: diagrammet på ikonene i menyene, tabellen på merket lisensen krever urørt. Bare på de to
     * sidene; stilark og skript på siden er forbudt også der.
     */
    static final String INNHOLD_MED_TEGNING = INNHOLD.replace("style-src 'self'", "style-src 'self'; style-src-attr 'unsafe-inline'");

    private static final Pattern TEGNING = Pattern.compile("/handlingsveiledere/utkast/[^/]+/(diagram|tabell)/[^/]+");
    private static final String INNHOLDSREGLER = "Content-Security-Policy";
    private static final long ET_ÅR_I_SEKUNDER = 31_536_000;

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> hoder) {
        hoder.addHeaderWriter(Sikkerhetshoder::innholdsregler)
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(ET_ÅR_I_SEKUNDER))
                .referrerPolicy(henvisning -> henvisning.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(åpner -> åpner.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(ressurs -> ressurs.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(lov -> lov.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** En side som er strengere enn dette, har satt sine egne. */
    private static void innholdsregler(HttpServletRequest forespoersel, HttpServletResponse svar) {
        if (!svar.containsHeader(INNHOLDSREGLER)) {
            svar.setHeader(INNHOLDSREGLER, TEGNING.matcher(forespoersel.getRequestURI()).matches() ? INNHOLD_MED_TEGNING : INNHOLD);
        }
    }

    /** Tømmer nettleserens lager ved utlogging, så en delt maskin ikke viser forrige brukers sider (SEC-18). */
    public static LogoutHandler ryddVedUtlogging() {
        return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));
    }
}
