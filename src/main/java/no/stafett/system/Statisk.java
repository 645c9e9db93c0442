package no.stafett.system;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Stil og skript: pakkene i {@code /lib} og stilarket får innholdet i adressen og kan ligge i nettleseren et år;
 * våre egne moduler peker på hverandre og spørres etter hver gang.
 */
@Configuration
class Statisk implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry register) {
        VersionResourceResolver versjon = new VersionResourceResolver().addContentVersionStrategy("/**");
        register.addResourceHandler("/lib/**").addResourceLocations("classpath:/static/lib/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true).addResolver(versjon);
        register.addResourceHandler("/*.css", "/*.svg").addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/*.css", "/*.svg"));
        register.addResourceHandler("/js/**").addResourceLocations("classpath:/static/js/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Skriver innholdsversjonen inn i adressene som sidene lager, også på feilsidene. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> versjonIAdressen() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** Øktnøkkelen står aldri i en adresse (SEC-18). */
    @Bean
    ServletContextInitializer bareKapsel() {
        return kontekst -> kontekst.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    }

    /** Bare stil, skript og skisser pakkes: sider med hemmeligheter i skal ikke ha målbar lengde (BREACH). */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> pakkStil() {
        Compression pakking = new Compression();
        pakking.setEnabled(true);
        pakking.setMimeTypes(new String[] {"text/css", "text/javascript", "application/javascript", "image/svg+xml"});
        return tjener -> tjener.setCompression(pakking);
    }
}
