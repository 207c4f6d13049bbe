package org.throughline.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium on a small screen: 320 pixels wide, what is left when a page is enlarged four times (WCAG 1.4.10). */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Map<String, Object> SMALL_SCREEN =
            Map.of("deviceMetrics", Map.of("width", 320, "height", 640, "pixelRatio", 1.0));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeOptions options) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    /** Skips, and says so, where there is none. */
    public static void assumeInstalled() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "not checked in a browser: Chromium and its driver are not installed (deploy/e2e/browser/install)");
    }

    public static Browser open() {
        return new Browser(options());
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        options.setExperimentalOption("mobileEmulation", SMALL_SCREEN);
        return options;
    }

    /** As somebody else's: it knows nothing of what it showed before. */
    public void forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    public void visit(String address) {
        driver.get(address);
    }

    /** Presses the first that the selector finds. */
    public void press(String selector) {
        first(selector).click();
    }

    /** Waits for it; axe looks for frames that no page has, and must not. */
    private WebElement first(String selector) {
        return await().atMost(PATIENCE)
                .until(() -> driver.findElements(By.cssSelector(selector)), found -> !found.isEmpty())
                .get(0);
    }

    /** Presses a button that leads to another page, and waits for that page. */
    public void send(String selector) {
        WebElement button = first(selector);
        button.click();
        await().atMost(PATIENCE).until(() -> isGone(button));
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    /** Presses each that the selector finds, as it is now. */
    public void pressAll(String selector) {
        driver.findElements(By.cssSelector(selector)).forEach(WebElement::click);
    }

    /** In the place of what stands there. */
    public void type(String selector, String text) {
        WebElement field = first(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** The same into each field. */
    public void fillEach(String selector, String text) {
        for (WebElement field : driver.findElements(By.cssSelector(selector))) {
            field.clear();
            field.sendKeys(text);
        }
    }

    public boolean shows(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public String language() {
        return String.valueOf(driver.findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    /** No rule of axe is broken, and nothing must be scrolled sideways to be read. */
    public void assertAccessible(String page) {
        List<String> broken = new AxeBuilder()
                .withTags(RULES).setLegacyMode(true).analyze(driver).getViolations().stream()
                        .map(Browser::inWords)
                        .toList();
        assertThat(broken).as("what axe finds on the page: " + page).isEmpty();
        assertThat(driver.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("the page fits a small screen: " + page)
                .isEqualTo(true);
    }

    private static String inWords(Rule rule) {
        String where = rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
        return rule.getId() + ": " + rule.getHelp() + " at " + where;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
