package no.stafett.tilgang;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Kobler tilgangsporten på alle sider og hele API-et. */
@Configuration
class Nettoppsett implements WebMvcConfigurer {

    private final Tilgangsport port;

    Nettoppsett(Tilgangsport port) {
        this.port = port;
    }

    @Override
    public void addInterceptors(InterceptorRegistry register) {
        register.addInterceptor(port);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> loesere) {
        loesere.add(port);
    }
}
