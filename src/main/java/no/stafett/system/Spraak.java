package no.stafett.system;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Språket på sidene: det som står i adressen, ellers det brukeren har valgt (informasjonskapsel), ellers nynorsk for den som har nettleseren på
 * nynorsk, ellers bokmål. Engelsk må velges: de fleste engelske nettlesere her tilhører folk som leser norsk.
 */
@Configuration
public class Spraak {
    public static final List<String> KODER = List.of("nb", "nn", "en");
    static final String KAPSEL = "spraak";
    /** I en adresse gjelder det bare den siden, så en lenke kan si hvilket språk den er på. */
    private static final String I_ADRESSEN = "spraak";
    private static final long ET_ÅR_I_SEKUNDER = 31_536_000;

    @Bean
    LocaleResolver localeResolver() {
        return new ValgtSpraak();
    }

    public static ResponseCookie kapsel(String kode) {
        return ResponseCookie.from(KAPSEL, kode).path("/").httpOnly(true).sameSite("Lax").maxAge(ET_ÅR_I_SEKUNDER).build();
    }

    private static final class ValgtSpraak implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest forespørsel) {
            String valgt = "GET".equals(forespørsel.getMethod()) ? forespørsel.getParameter(I_ADRESSEN) : null;
            if (valgt != null && KODER.contains(valgt)) {
                return Locale.forLanguageTag(valgt);
            }
            Cookie kapsel = WebUtils.getCookie(forespørsel, KAPSEL);
            if (kapsel != null && KODER.contains(kapsel.getValue())) {
                return Locale.forLanguageTag(kapsel.getValue());
            }
            return Locale.forLanguageTag(ønskerNynorsk(forespørsel) ? "nn" : "nb");
        }

        @Override
        public void setLocale(HttpServletRequest forespørsel, HttpServletResponse svar, Locale språk) {
            svar.addHeader("Set-Cookie", kapsel(språk.getLanguage()).toString());
        }

        private static boolean ønskerNynorsk(HttpServletRequest forespørsel) {
            return Collections.list(forespørsel.getLocales()).stream().map(Locale::getLanguage)
                    .filter(kode -> List.of("nn", "nb", "no").contains(kode)).findFirst().filter("nn"::equals).isPresent();
        }
    }
}
