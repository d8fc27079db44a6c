// The least that a page with this look can be: React, Fluent's provider and one button.
import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the page');
const button = createElement(Button, null, 'A button');
createRoot(place).render(createElement(FluentProvider, { theme: teamsLightTheme }, button));
