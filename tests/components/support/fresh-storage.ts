/** Every file begins as on a device that nobody has used: what a file leaves in the storage outlives its page. */
localStorage.clear()
sessionStorage.clear()
